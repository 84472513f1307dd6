"""The words of the documents that account for a negotiation: compilation, comparison in columns, ledger."""

from __future__ import annotations

from dataclasses import dataclass, replace

from workbench.domain.amendment import Amendment, AmendmentStatus, Operation, Relation, Stance


@dataclass(frozen=True, slots=True)
class FormPhrases:
    """What these documents say in one language; braces are filled in where a phrase is used."""

    compilation: str
    base: str
    proposals: str
    under_base: str
    on_proposal: str
    alike_stand: str
    elsewhere: str
    no_proposals: str
    operations: dict[tuple[Operation, Relation | None], str]
    reason: str
    stances: dict[Stance, str]
    statuses: dict[AmendmentStatus, str]
    in_version: str
    same: str
    nearly: str
    amends: str
    marked_against: str
    would_stand: str
    columns: str
    provision: str
    compromise: str
    first_column: str
    as_base: str
    new: str
    gone: str
    absent: str
    moved: str
    rivals: str
    partly: str
    settled_so_far: str
    in_one_line: str
    none_differs: str
    ledger: str
    decisions: str
    no_decisions: str
    heads: tuple[str, str, str, str, str]
    decided: dict[str, str]
    heading_of: str
    stands: str
    not_taken: str
    answered: str
    undone: str
    reopens: str
    taken_in: str
    concordance: str
    concordance_of: str
    no_concordance: str
    concordance_heads: tuple[str, str, str, str]
    how: dict[str, str]
    again: str
    brought_in: str
    tracked: str
    by_author: str
    accepting: str
    same_words: str
    of_each: str
    only_by: str
    not_placed: str
    empty_row: str

    def does(self, own: Amendment, what: str, place: str) -> str:
        """What an amendment would do with the provision ``what``, or beside ``place`` (citations)."""
        if own.on and own.operation is Operation.ADD:
            return self.operations[Operation.MOD, None]
        placed = own.operation in (Operation.ADD, Operation.MOVE)
        relation = (own.relation or Relation.AFTER) if placed else None
        return self.operations[own.operation, relation].format(what=what, place=place)


_O, _R = Operation, Relation

EN = FormPhrases(
    compilation="Compilation of proposals",
    base="base",
    proposals="Proposals in this document: {count}",
    under_base="Under each provision of {version} stand the proposals on it, with a rule at their side, by number.",
    on_proposal="A proposal to amend a proposal stands under it, marked against its words.",
    alike_stand="Proposals in the same or nearly the same words stand together, and say so.",
    elsewhere="Proposals on provisions that are not in this text",
    no_proposals="There are no proposals on this text.",
    operations={
        (_O.MOD, None): "new wording",
        (_O.RETITLE, None): "new heading",
        (_O.NOTES, None): "new footnotes",
        (_O.SUP, None): "delete {what}",
        (_O.NOC, None): "no change to {what}",
        (_O.ADD, _R.AFTER): "new provision after {place}",
        (_O.ADD, _R.BEFORE): "new provision before {place}",
        (_O.ADD, _R.UNDER): "new provision in {place}",
        (_O.MOVE, _R.AFTER): "move {what} to stand after {place}",
        (_O.MOVE, _R.BEFORE): "move {what} to stand before {place}",
        (_O.MOVE, _R.UNDER): "move {what} to stand in {place}",
    },
    reason="Reason",
    stances={
        Stance.SUPPORT: "Support",
        Stance.OPPOSE: "Oppose",
        Stance.RESERVE: "Reserve",
        Stance.FLEXIBLE: "Flexible",
    },
    statuses={
        AmendmentStatus.TABLED: "on the table",
        AmendmentStatus.WITHDRAWN: "withdrawn",
        AmendmentStatus.ADOPTED: "adopted",
        AmendmentStatus.REJECTED: "rejected",
        AmendmentStatus.ANSWERED: "answered by what the room settled",
    },
    in_version="adopted, in {version}",
    same="The same words as {name}.",
    nearly="Nearly the words of {name}, apart in {differs}.",
    amends="amends {name}",
    marked_against="Marked against {version}, on which it was drafted.",
    would_stand="{what} would stand here.",
    columns="Comparison of texts",
    provision="Provision",
    compromise="Compromise",
    first_column="Words that differ from the first column are marked",
    as_base="as base",
    new="new",
    gone="deleted",
    absent="–",
    moved="moved: {citation}",
    rivals="Proposals of one party that rival each other stand in its column one by one.",
    partly="settled in part",
    settled_so_far="The last column holds what the room has settled so far.",
    in_one_line="Provisions in which no text differs stand together in one line.",
    none_differs="No provision differs between these texts.",
    ledger="Ledger of decisions",
    decisions="Decisions",
    no_decisions="The room has taken no decisions yet.",
    heads=("No.", "Meeting", "Provision", "Decision", "Words"),
    decided={
        "adopted": "adopted",
        "rejected": "rejected",
        "reopened": "reopened",
        "variant": "wording taken",
        "lifted": "brackets lifted",
        "deleted": "words deleted",
        "compromise": "compromise",
        "status": "status",
    },
    heading_of="heading",
    stands="The text stands.",
    not_taken="Not taken",
    answered="answers {names}",
    undone="undone by No. {number}",
    reopens="undoes No. {number}",
    taken_in="in {version}",
    concordance="Concordance",
    concordance_of="Provisions of {new} that are new, changed or gone since {old}, and where their words come from.",
    no_concordance="No provision has changed since {old}.",
    concordance_heads=("Provision", "Formerly", "Change", "Contributed by, and how"),
    how={
        "adopted": "adopted as tabled",
        "revised": "adopted as revised",
        "variant": "wording taken",
        "lifted": "brackets lifted",
        "deleted": "words deleted",
        "compromise": "settled by compromise",
    },
    again="On the table again",
    brought_in="came with {version}",
    tracked="Text with proposals as tracked changes",
    by_author="Each proposal is a tracked change under the name of the party that leads it. The comment beside it gives"
    " its number, all its sponsors and their reason.",
    accepting="Accept the changes of one party and reject all others to read the text as that party would have it."
    " Reject all changes to read {version}, word for word.",
    same_words="Where several parties would delete the same words, the program shows the first of them only; each has"
    " its comment. Proposals that rival each other stand one after the other and cannot both be accepted.",
    of_each="How many proposals each party leads",
    only_by="Only the proposals of these parties are shown: {parties}.",
    not_placed="Not shown, as {version} has no place for them, has taken them in or no longer has the words that they"
    " would keep: {names}.",
    empty_row="An empty table row that {names} would delete bears the change of the first alone, and goes or stays"
    " with it.",
)

FR = replace(
    EN,
    compilation="Compilation des propositions",
    base="base",
    proposals="Propositions figurant dans ce document\u00a0: {count}",
    under_base="Sous chaque disposition de {version} figurent, par numéro, les propositions s’y rapportant, signalées"
    " par un filet en marge.",
    on_proposal="Une proposition de modifier une proposition figure sous celle-ci, marquée par rapport à ses mots.",
    alike_stand="Les propositions de libellé identique ou presque sont groupées\u00a0; une mention l’indique.",
    elsewhere="Propositions portant sur des dispositions absentes de ce texte",
    no_proposals="Il n’y a pas de propositions sur ce texte.",
    operations={
        (_O.MOD, None): "nouveau libellé",
        (_O.RETITLE, None): "nouvel intitulé",
        (_O.NOTES, None): "nouvelles notes de bas de page",
        (_O.SUP, None): "supprimer\u00a0: {what}",
        (_O.NOC, None): "sans changement\u00a0: {what}",
        (_O.ADD, _R.AFTER): "nouvelle disposition après\u00a0: {place}",
        (_O.ADD, _R.BEFORE): "nouvelle disposition avant\u00a0: {place}",
        (_O.ADD, _R.UNDER): "nouvelle disposition dans\u00a0: {place}",
        (_O.MOVE, _R.AFTER): "déplacer\u00a0: {what}, après\u00a0: {place}",
        (_O.MOVE, _R.BEFORE): "déplacer\u00a0: {what}, avant\u00a0: {place}",
        (_O.MOVE, _R.UNDER): "déplacer\u00a0: {what}, dans\u00a0: {place}",
    },
    reason="Motif",
    stances={
        Stance.SUPPORT: "Appuient",
        Stance.OPPOSE: "S’opposent",
        Stance.RESERVE: "Réservent leur position",
        Stance.FLEXIBLE: "Souples",
    },
    statuses={
        AmendmentStatus.TABLED: "à l’examen",
        AmendmentStatus.WITHDRAWN: "retirée",
        AmendmentStatus.ADOPTED: "adoptée",
        AmendmentStatus.REJECTED: "rejetée",
        AmendmentStatus.ANSWERED: "réglée par ce qui a été arrêté en séance",
    },
    in_version="adoptée, dans {version}",
    same="Mêmes mots que {name}.",
    nearly="Presque les mots de {name}, à la différence près\u00a0: {differs}.",
    amends="modifie {name}",
    marked_against="Marquée par rapport à {version}, sur lequel elle a été rédigée.",
    would_stand="Ici figurerait\u00a0: {what}.",
    columns="Comparaison de textes",
    provision="Disposition",
    compromise="Compromis",
    first_column="Les mots qui diffèrent de la première colonne sont marqués",
    as_base="comme la base",
    new="nouveau",
    gone="supprimé",
    moved="déplacé\u00a0: {citation}",
    rivals="Les propositions d’une même partie qui s’excluent figurent l’une après l’autre dans sa colonne.",
    partly="arrêté en partie",
    settled_so_far="La dernière colonne contient ce qui a été arrêté jusqu’ici en séance.",
    in_one_line="Les dispositions où aucun texte ne diffère figurent ensemble sur une ligne.",
    none_differs="Aucune disposition ne diffère entre ces textes.",
    ledger="Registre des décisions",
    decisions="Décisions",
    no_decisions="Aucune décision n’a encore été prise.",
    heads=("N°", "Séance", "Disposition", "Décision", "Mots"),
    decided={
        "adopted": "adoptée",
        "rejected": "rejetée",
        "reopened": "rouvert",
        "variant": "libellé retenu",
        "lifted": "crochets levés",
        "deleted": "mots supprimés",
        "compromise": "compromis",
        "status": "état",
    },
    heading_of="intitulé",
    stands="Le texte est maintenu.",
    not_taken="Non retenu",
    answered="règle {names}",
    undone="annulée par le n° {number}",
    reopens="annule le n° {number}",
    taken_in="dans {version}",
    concordance="Table de concordance",
    concordance_of="Dispositions de {new} nouvelles, modifiées ou supprimées depuis {old}, et origine de leurs mots.",
    no_concordance="Aucune disposition n’a changé depuis {old}.",
    concordance_heads=("Disposition", "Auparavant", "Changement", "Apport de, et comment"),
    how={
        "adopted": "adoptée telle que déposée",
        "revised": "adoptée telle que révisée",
        "variant": "libellé retenu",
        "lifted": "crochets levés",
        "deleted": "mots supprimés",
        "compromise": "réglé par compromis",
    },
    again="De nouveau à l’examen",
    brought_in="venu avec {version}",
    tracked="Texte avec propositions en suivi des modifications",
    by_author="Chaque proposition est une modification suivie, au nom de la partie qui la présente. Le commentaire"
    " placé à côté en donne le numéro, tous les auteurs et le motif.",
    accepting="Pour lire le texte tel qu’une partie le souhaite, accepter ses modifications et refuser toutes les"
    " autres. Si toutes sont refusées, le texte est celui de {version}, mot pour mot.",
    same_words="Lorsque plusieurs parties supprimeraient les mêmes mots, le logiciel n’indique que la première ;"
    " chacune a son commentaire. Les propositions qui s’excluent se suivent et ne peuvent être acceptées ensemble.",
    of_each="Combien de propositions mène chaque partie",
    only_by="Seules figurent les propositions des parties suivantes : {parties}.",
    not_placed="Ne figurent pas, car {version} ne leur donne pas de place, les a déjà reprises ou n’a plus les mots"
    " qu’elles maintiendraient\u00a0: {names}.",
    empty_row="Une ligne de tableau vide que {names} supprimeraient ne porte que la modification de la première et en"
    " suit le sort.",
)

ES = replace(
    EN,
    compilation="Compilación de propuestas",
    base="base",
    proposals="Propuestas que figuran en este documento: {count}",
    under_base="Bajo cada disposición de {version} figuran, por número, las propuestas sobre ella, con una raya al"
    " margen.",
    on_proposal="La propuesta de modificar otra propuesta figura debajo de esta, marcada respecto de sus palabras.",
    alike_stand="Las propuestas de redacción igual o casi igual figuran juntas, y así se indica.",
    elsewhere="Propuestas sobre disposiciones que no están en este texto",
    no_proposals="No hay propuestas sobre este texto.",
    operations={
        (_O.MOD, None): "nueva redacción",
        (_O.RETITLE, None): "nuevo título",
        (_O.NOTES, None): "nuevas notas",
        (_O.SUP, None): "suprimir: {what}",
        (_O.NOC, None): "sin cambios: {what}",
        (_O.ADD, _R.AFTER): "nueva disposición después de: {place}",
        (_O.ADD, _R.BEFORE): "nueva disposición antes de: {place}",
        (_O.ADD, _R.UNDER): "nueva disposición en: {place}",
        (_O.MOVE, _R.AFTER): "trasladar: {what}, después de: {place}",
        (_O.MOVE, _R.BEFORE): "trasladar: {what}, antes de: {place}",
        (_O.MOVE, _R.UNDER): "trasladar: {what}, en: {place}",
    },
    reason="Motivo",
    stances={
        Stance.SUPPORT: "Apoyan",
        Stance.OPPOSE: "Se oponen",
        Stance.RESERVE: "Reservan su posición",
        Stance.FLEXIBLE: "Flexibles",
    },
    statuses={
        AmendmentStatus.TABLED: "sobre la mesa",
        AmendmentStatus.WITHDRAWN: "retirada",
        AmendmentStatus.ADOPTED: "aprobada",
        AmendmentStatus.REJECTED: "rechazada",
        AmendmentStatus.ANSWERED: "resuelta por lo decidido en sesión",
    },
    in_version="aprobada, en {version}",
    same="Las mismas palabras que {name}.",
    nearly="Casi las palabras de {name}, salvo en: {differs}.",
    amends="modifica {name}",
    marked_against="Marcada respecto de {version}, sobre el que se redactó.",
    would_stand="Aquí figuraría: {what}.",
    columns="Comparación de textos",
    provision="Disposición",
    compromise="Avenencia",
    first_column="Las palabras que difieren de la primera columna están marcadas",
    as_base="como la base",
    new="nuevo",
    gone="suprimido",
    moved="trasladado: {citation}",
    rivals="Las propuestas de una misma parte que se excluyen figuran una tras otra en su columna.",
    partly="decidido en parte",
    settled_so_far="La última columna contiene lo decidido hasta ahora en sesión.",
    in_one_line="Las disposiciones en que ningún texto difiere figuran juntas en una línea.",
    none_differs="Ninguna disposición difiere entre estos textos.",
    ledger="Registro de decisiones",
    decisions="Decisiones",
    no_decisions="Todavía no se ha tomado ninguna decisión.",
    heads=("N.º", "Sesión", "Disposición", "Decisión", "Palabras"),
    decided={
        "adopted": "aprobada",
        "rejected": "rechazada",
        "reopened": "reabierto",
        "variant": "redacción aceptada",
        "lifted": "corchetes levantados",
        "deleted": "palabras suprimidas",
        "compromise": "fórmula de avenencia",
        "status": "estado",
    },
    heading_of="título",
    stands="El texto se mantiene.",
    not_taken="No aceptado",
    answered="resuelve {names}",
    undone="anulada por el n.º {number}",
    reopens="anula el n.º {number}",
    taken_in="en {version}",
    concordance="Tabla de correspondencias",
    concordance_of="Disposiciones de {new} nuevas, modificadas o suprimidas desde {old}, y origen de sus palabras.",
    no_concordance="Ninguna disposición ha cambiado desde {old}.",
    concordance_heads=("Disposición", "Antes", "Cambio", "Aportación de, y cómo"),
    how={
        "adopted": "aprobada como se presentó",
        "revised": "aprobada como se revisó",
        "variant": "redacción aceptada",
        "lifted": "corchetes levantados",
        "deleted": "palabras suprimidas",
        "compromise": "resuelto por avenencia",
    },
    again="De nuevo sobre la mesa",
    brought_in="llegó con {version}",
    tracked="Texto con propuestas en control de cambios",
    by_author="Cada propuesta es un cambio registrado a nombre de la parte que la encabeza. El comentario que la"
    " acompaña indica su número, todos sus patrocinadores y el motivo.",
    accepting="Para leer el texto tal como lo desea una parte, acéptense sus cambios y rechácense todos los demás. Si"
    " se rechazan todos, el texto es el de {version}, palabra por palabra.",
    same_words="Cuando varias partes suprimirían las mismas palabras, el programa muestra solo la primera; cada una"
    " tiene su comentario. Las propuestas que se excluyen figuran una tras otra y no pueden aceptarse a la vez.",
    of_each="Cuántas propuestas encabeza cada parte",
    only_by="Solo figuran las propuestas de estas partes: {parties}.",
    not_placed="No figuran, porque {version} no les da lugar, ya las recoge o ya no tiene las palabras que mantendrían:"
    " {names}.",
    empty_row="Una fila vacía que {names} suprimirían lleva solo el cambio de la primera y corre su suerte.",
)

LANGUAGES = {"en": EN, "fr": FR, "es": ES}


def form_phrases(language: str) -> FormPhrases:
    """The phrases of a language by its primary tag ("fr"), in English where it has none."""
    return LANGUAGES.get(language, EN)
