"""The words that documents add to an instrument, in the document's language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from workbench.domain.decision import Manner
from workbench.domain.provision import Status
from workbench.drafting.comparison import ChangeKind
from workbench.drafting.reads import Bracket, Decided
from workbench.drafting.rolling import Difference


@dataclass(frozen=True, slots=True)
class Phrases:
    """What our documents say in one language; braces are filled in where a phrase is used."""

    contents: str
    page: str
    secretariat: str
    rolling: str
    legend: str
    unsettled: str
    rivals: str
    addition: str
    removal: str
    disputed: str
    keeping: str
    alternatives: str
    open_brackets: str
    placeholders: str
    parties: str
    status: str
    delete: str
    move: str
    moved_here: str
    keep: str
    alternative: str
    example: tuple[str, str, str]
    differences: dict[Difference, str]
    nearly: str
    nearly_example: tuple[str, str]
    nested: str
    whole: str
    settled: str
    settled_as: dict[Manner | None, tuple[str, str]]
    kept: str
    several: str
    settled_words: str
    settled_deletion: str
    statuses: dict[Status, str]
    comparison: str
    from_to: str
    summary: str
    unchanged: str
    changes: dict[ChangeKind, str]
    changes_of_one: dict[ChangeKind, str]
    how_read: str
    inserted: str
    deleted: str
    formerly: str
    notes: str
    no_change: str
    colon: str = ": "

    def verb(self, bracket: Bracket, *, named: bool = False) -> str:
        """What the parties of a bracket would do with its words, if that is not just to have them.

        Where they are not ``named``, words that they would delete stand in the bracket alone: ``[as appropriate]``.
        """
        if bracket.deletes:
            return self.delete if named or not bracket.inner else ""
        return self.move if bracket.moves else self.moved_here if bracket.arrives else ""

    def settling(self, group: Sequence[Decided], named: Callable[[Iterable[str]], str]) -> str:
        """The line below a provision that tells how one decision settled words, and in which meeting.

        ``named`` makes of parties' codes their names as they are shown, "" where they are not.
        """
        one, parties = group[0], named(dict.fromkeys(code for decided in group for code in decided.by))
        if one.settled.manner is Manner.VARIANT and not one.settled.taken:
            how = self.kept
        elif one.settled.manner is None and one.settled.acts:
            how = self.several
        else:
            by_name, unnamed = self.settled_as[one.settled.manner]
            how = by_name.format(parties=parties) if parties else unnamed
        said = self.settled.format(how=", ".join(filter(None, (how, one.settled.meeting))))
        return f"{', '.join(decided.shown for decided in group)} {said}"


EN = Phrases(
    contents="Contents",
    page="Page {page} of {pages}",
    secretariat="Secretariat",
    rolling="Rolling text",
    legend="How to read this text",
    unsettled="Words in square brackets are not agreed. Words outside brackets are not in dispute.",
    rivals="Rival wordings stand side by side: the current text first, then each proposal.",
    addition="Words that are proposed in addition.",
    removal="Words that are proposed for deletion.",
    disputed="Words that are proposed in addition or for deletion.",
    keeping="A proposal to leave the provision as it is (NOC).",
    alternatives="A rival wording of a whole paragraph, below the current text, which is alternative 1.",
    open_brackets="Passages in dispute: {count}",
    placeholders="Brackets in the text itself, still to be filled or lifted: {count}",
    parties="Parties named in this text",
    status="Status of provisions",
    delete="delete",
    move="move",
    moved_here="moved here",
    keep="no change",
    alternative="Alternative {number}",
    example=("shall", "should", "where appropriate"),
    differences={
        Difference.SPACING: "spacing",
        Difference.CASE: "capitals",
        Difference.PUNCTUATION: "punctuation",
        Difference.SPELLING: "spelling",
    },
    nearly="The same words as in the last bracket before it without this sign, but for what is named.",
    nearly_example=("organise", "organize"),
    nested="A change to words that stand in a bracket themselves is a bracket inside it.",
    whole="A proposal to delete or to move a whole paragraph is a bracket around all that is proposed in it.",
    settled="settled: {how}",
    settled_as={
        Manner.VARIANT: ("wording of {parties}", "one of the wordings proposed"),
        Manner.LIFTED: ("brackets lifted", "brackets lifted"),
        Manner.DELETED: ("words deleted", "words deleted"),
        Manner.COMPROMISE: ("compromise", "compromise"),
        None: ("proposal of {parties} adopted", "proposal adopted"),
    },
    kept="current wording",
    several="several decisions",
    settled_words="Words that the room has settled; a line below says how. They are in dispute no longer.",
    settled_deletion="Words that the room took out, or did not put in.",
    statuses={
        Status.OPEN: "Open, or not yet discussed",
        Status.GROUP: "Agreed in the working group",
        Status.ADREF: "Agreed ad referendum",
        Status.AGREED: "Agreed in plenary",
    },
    comparison="Comparison",
    from_to="{old} compared with {new}",
    summary="Summary",
    unchanged="Unchanged",
    changes={
        ChangeKind.MODIFIED: "Modified",
        ChangeKind.ADDED: "Added",
        ChangeKind.REMOVED: "Removed",
        ChangeKind.MOVED: "Moved",
        ChangeKind.RELABELLED: "Relabelled",
    },
    changes_of_one={
        ChangeKind.MODIFIED: "modified",
        ChangeKind.ADDED: "added",
        ChangeKind.REMOVED: "removed",
        ChangeKind.MOVED: "moved",
        ChangeKind.RELABELLED: "relabelled",
    },
    how_read="A provision may be counted under more than one kind of change. Unchanged provisions are not printed.",
    inserted="words inserted",
    deleted="words deleted",
    formerly="formerly {citation}",
    notes="Footnotes",
    no_change="There is no difference between the two texts.",
)

FR = replace(
    EN,
    contents="Table des matières",
    page="Page {page} sur {pages}",
    secretariat="Secrétariat",
    rolling="Texte évolutif",
    legend="Comment lire ce texte",
    unsettled="Les mots entre crochets ne sont pas agréés. Ceux qui sont hors crochets ne sont pas contestés.",
    rivals="Les libellés concurrents se suivent\u00a0: d’abord le texte actuel, puis chaque proposition.",
    addition="Mots dont l’ajout est proposé.",
    removal="Mots dont la suppression est proposée.",
    disputed="Mots dont l’ajout ou la suppression est proposé.",
    keeping="Proposition de ne rien changer à la disposition (NOC).",
    alternatives="Autre libellé d’un paragraphe entier, sous le texte actuel, qui est la variante 1.",
    open_brackets="Passages contestés\u00a0: {count}",
    placeholders="Crochets du texte lui-même, à compléter ou à lever\u00a0: {count}",
    parties="Parties nommées dans ce texte",
    status="État des dispositions",
    delete="supprimer",
    move="déplacer",
    moved_here="déplacé ici",
    keep="sans changement",
    alternative="Variante {number}",
    example=("doivent", "devraient", "s’il y a lieu"),
    differences={
        Difference.SPACING: "espaces",
        Difference.CASE: "majuscules",
        Difference.PUNCTUATION: "ponctuation",
        Difference.SPELLING: "orthographe",
    },
    nearly="Les mêmes mots que dans le dernier crochet sans ce signe qui précède, à la différence nommée près.",
    nearly_example=("clef", "clé"),
    nested="La modification de mots déjà entre crochets figure entre crochets à l’intérieur de ceux-ci.",
    whole="La proposition de supprimer ou de déplacer un paragraphe entier encadre tout ce qui y est proposé.",
    settled="arrêté\u00a0: {how}",
    settled_as={
        Manner.VARIANT: ("libellé de {parties}", "l’un des libellés proposés"),
        Manner.LIFTED: ("crochets levés", "crochets levés"),
        Manner.DELETED: ("mots supprimés", "mots supprimés"),
        Manner.COMPROMISE: ("compromis", "compromis"),
        None: ("proposition de {parties} adoptée", "proposition adoptée"),
    },
    kept="libellé actuel",
    several="plusieurs décisions",
    settled_words="Mots arrêtés en séance\u00a0; une ligne au-dessous dit comment. Ils ne sont plus contestés.",
    settled_deletion="Mots supprimés, ou non retenus, en séance.",
    statuses={
        Status.OPEN: "En suspens, ou non encore examinée",
        Status.GROUP: "Agréée au groupe de travail",
        Status.ADREF: "Agréée ad referendum",
        Status.AGREED: "Agréée en plénière",
    },
    comparison="Comparaison",
    from_to="{old} comparé à {new}",
    summary="Résumé",
    unchanged="Inchangées",
    changes={
        ChangeKind.MODIFIED: "Modifiées",
        ChangeKind.ADDED: "Ajoutées",
        ChangeKind.REMOVED: "Supprimées",
        ChangeKind.MOVED: "Déplacées",
        ChangeKind.RELABELLED: "Renumérotées",
    },
    changes_of_one={
        ChangeKind.MODIFIED: "modifié",
        ChangeKind.ADDED: "ajouté",
        ChangeKind.REMOVED: "supprimé",
        ChangeKind.MOVED: "déplacé",
        ChangeKind.RELABELLED: "renuméroté",
    },
    how_read="Une disposition peut être comptée plusieurs fois. Les dispositions inchangées ne sont pas imprimées.",
    inserted="mots insérés",
    deleted="mots supprimés",
    formerly="auparavant {citation}",
    notes="Notes de bas de page",
    no_change="Il n’y a aucune différence entre les deux textes.",
    colon="\u00a0: ",
)

ES = replace(
    EN,
    contents="Índice",
    page="Página {page} de {pages}",
    secretariat="Secretaría",
    rolling="Texto de negociación consolidado",
    legend="Cómo leer este texto",
    unsettled="Las palabras entre corchetes no están acordadas. Las que están fuera de corchetes no se discuten.",
    rivals="Las redacciones rivales figuran una junto a otra: primero el texto actual, después cada propuesta.",
    addition="Palabras que se propone añadir.",
    removal="Palabras que se propone suprimir.",
    disputed="Palabras que se propone añadir o suprimir.",
    keeping="Propuesta de no modificar la disposición (NOC).",
    alternatives="Otra redacción de un párrafo entero, debajo del texto actual, que es la variante 1.",
    open_brackets="Pasajes en litigio: {count}",
    placeholders="Corchetes del propio texto, por completar o levantar: {count}",
    parties="Partes nombradas en este texto",
    status="Estado de las disposiciones",
    delete="suprimir",
    move="trasladar",
    moved_here="trasladado aquí",
    keep="sin cambios",
    alternative="Variante {number}",
    example=("deberán", "deberían", "cuando proceda"),
    differences={
        Difference.SPACING: "espacios",
        Difference.CASE: "mayúsculas",
        Difference.PUNCTUATION: "puntuación",
        Difference.SPELLING: "ortografía",
    },
    nearly="Las mismas palabras que en el último corchete anterior sin este signo, salvo en lo que se indica.",
    nearly_example=("período", "periodo"),
    nested="La modificación de palabras que ya están entre corchetes figura entre corchetes dentro de ellos.",
    whole="La propuesta de suprimir o trasladar un párrafo entero encierra todo lo que se propone en él.",
    settled="decidido: {how}",
    settled_as={
        Manner.VARIANT: ("redacción de {parties}", "una de las redacciones propuestas"),
        Manner.LIFTED: ("corchetes levantados", "corchetes levantados"),
        Manner.DELETED: ("palabras suprimidas", "palabras suprimidas"),
        Manner.COMPROMISE: ("fórmula de avenencia", "fórmula de avenencia"),
        None: ("propuesta de {parties} aprobada", "propuesta aprobada"),
    },
    kept="redacción actual",
    several="varias decisiones",
    settled_words="Palabras decididas en sesión; una línea debajo dice cómo. Ya no se discuten.",
    settled_deletion="Palabras suprimidas, o no admitidas, en sesión.",
    statuses={
        Status.OPEN: "Abierta, o aún no examinada",
        Status.GROUP: "Acordada en el grupo de trabajo",
        Status.ADREF: "Acordada ad referéndum",
        Status.AGREED: "Acordada en sesión plenaria",
    },
    comparison="Comparación",
    from_to="{old} comparado con {new}",
    summary="Resumen",
    unchanged="Sin cambios",
    changes={
        ChangeKind.MODIFIED: "Modificadas",
        ChangeKind.ADDED: "Añadidas",
        ChangeKind.REMOVED: "Suprimidas",
        ChangeKind.MOVED: "Trasladadas",
        ChangeKind.RELABELLED: "Renumeradas",
    },
    changes_of_one={
        ChangeKind.MODIFIED: "modificado",
        ChangeKind.ADDED: "añadido",
        ChangeKind.REMOVED: "suprimido",
        ChangeKind.MOVED: "trasladado",
        ChangeKind.RELABELLED: "renumerado",
    },
    how_read="Una disposición puede contarse en varias categorías. Las disposiciones sin cambios no se imprimen.",
    inserted="palabras insertadas",
    deleted="palabras suprimidas",
    formerly="antes {citation}",
    notes="Notas",
    no_change="No hay ninguna diferencia entre los dos textos.",
)

# The rest of the six official languages of the United Nations have the words of every page; legends are in English.
RU = replace(EN, contents="Содержание", page="Стр. {page} из {pages}", secretariat="Секретариат")
ZH = replace(EN, contents="目录", page="第 {page} 页，共 {pages} 页", secretariat="秘书处")
AR = replace(EN, contents="المحتويات", page="الصفحة {page} من {pages}", secretariat="الأمانة")

LANGUAGES = {"en": EN, "fr": FR, "es": ES, "ru": RU, "zh": ZH, "ar": AR}


def phrases(language: str) -> Phrases:
    """The phrases of a language by its primary tag ("fr"), in English where it has none."""
    return LANGUAGES.get(language, EN)
