"""The dialog that sets, changes or takes away the passphrase."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLabel, QLineEdit, QWidget

from ui.panels.dialogs import Form
from ui.theme import SPACE

translate = QCoreApplication.translate

_SHORTEST = 8


class PassphraseForm(Form):
    """Asks for a new passphrase twice, and for the one that there is if there is one; that one can be taken away."""

    def __init__(self, *, has: bool, parent: QWidget | None = None) -> None:
        line = translate(
            "PassphraseForm",
            "Whoever has this file but not the passphrase can read the public record, and nothing of your drafts and"
            " notes. Keep it safe: nothing can bring a forgotten one back. The record could still be read then, and a"
            " new invitation would give you a new seat.",
        )
        title = (
            translate("PassphraseForm", "Change the passphrase")
            if has
            else translate("PassphraseForm", "Set a passphrase")
        )
        super().__init__(title, line, parent)
        self._has = has
        self.old, self.new, self.again = (QLineEdit(echoMode=QLineEdit.EchoMode.Password) for _ in range(3))
        self.remove = QCheckBox(self.tr("&Take the passphrase away"))
        form = QFormLayout()
        form.setSpacing(int(1.5 * SPACE))
        if has:
            form.addRow(self.tr("&Passphrase now"), self.old)
        form.addRow(self.tr("&New passphrase"), self.new)
        form.addRow(self.tr("The same &once more"), self.again)
        if has:
            form.addRow("", self.remove)
        self.body.addLayout(form)
        self.fault = QLabel(objectName="fault", wordWrap=True)
        self.body.addWidget(self.fault)
        self.go = self.end_with(self.tr("Change") if has else self.tr("Set"))
        for field in (self.old, self.new, self.again):
            field.textChanged.connect(self._check)
        self.remove.toggled.connect(self._check)
        self._check()
        self.setMinimumWidth(520)

    def _check(self) -> None:
        removed, new, again = self.remove.isChecked(), self.new.text(), self.again.text()
        for field in (self.new, self.again):
            field.setEnabled(not removed)
        fault = ""
        if not removed and new and len(new.strip()) < _SHORTEST:
            fault = self.tr("Fewer than {0} characters are soon guessed: take several words.").format(_SHORTEST)
        elif not removed and again and not new.startswith(again):
            fault = self.tr("The two are not the same.")
        self.fault.setText(fault)
        whole = removed or (new == again and len(new.strip()) >= _SHORTEST)
        self.go.setEnabled(whole and (bool(self.old.text()) or not self._has))
