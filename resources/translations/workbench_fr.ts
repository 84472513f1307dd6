<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Be&amp;tween parties</source>
        <translation>En&amp;tre parties</translation>
    </message>
    <message>
        <source>Send to the se&amp;cretariat…</source>
        <translation>Envoyer au se&amp;crétariat…</translation>
    </message>
    <message>
        <source>Write a package of what the secretariat lacks</source>
        <translation>Écrire un paquet avec ce qui manque au secrétariat</translation>
    </message>
    <message>
        <source>&amp;Send a package…</source>
        <translation>&amp;Envoyer un paquet…</translation>
    </message>
    <message>
        <source>&amp;Receive packages…</source>
        <translation>&amp;Recevoir des paquets…</translation>
    </message>
    <message>
        <source>What was received &amp;last</source>
        <translation>&amp;Dernière réception</translation>
    </message>
    <message>
        <source>&amp;Invite a party…</source>
        <translation>&amp;Inviter une partie…</translation>
    </message>
    <message>
        <source>S&amp;eats…</source>
        <translation>&amp;Postes…</translation>
    </message>
    <message>
        <source>Who may speak, and from where</source>
        <translation>Qui peut s’exprimer, et d’où</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;New conference…</source>
        <translation>&amp;Nouvelle conférence…</translation>
    </message>
    <message>
        <source>&amp;Open conference…</source>
        <translation>&amp;Ouvrir une conférence…</translation>
    </message>
    <message>
        <source>Open a conference file</source>
        <translation>Ouvrir un fichier de conférence</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Conférences &amp;récentes</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>Nouvelle &amp;fenêtre</translation>
    </message>
    <message>
        <source>Open an in&amp;vitation…</source>
        <translation>Ouvrir une in&amp;vitation…</translation>
    </message>
    <message>
        <source>Make the file of a party from the invitation and the code that the secretariat gave you</source>
        <translation>Créer le fichier d’une partie à partir de l’invitation et du code remis par le secrétariat</translation>
    </message>
    <message>
        <source>Try the sa&amp;mple conference…</source>
        <translation>Essayer la conférence d’exe&amp;mple…</translation>
    </message>
    <message>
        <source>&amp;Import text…</source>
        <translation>&amp;Importer un texte…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Read &amp;back marked-up documents…</source>
        <translation>Relire des documents &amp;annotés…</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exporter</translation>
    </message>
    <message>
        <source>&amp;Clean text…</source>
        <translation>Texte au &amp;net…</translation>
    </message>
    <message>
        <source>&amp;Rolling text…</source>
        <translation>Texte é&amp;volutif…</translation>
    </message>
    <message>
        <source>&amp;Tracked changes…</source>
        <translation>Suivi des &amp;modifications…</translation>
    </message>
    <message>
        <source>Com&amp;pilation of proposals…</source>
        <translation>Com&amp;pilation des propositions…</translation>
    </message>
    <message>
        <source>C&amp;omparison in columns…</source>
        <translation>C&amp;omparaison en colonnes…</translation>
    </message>
    <message>
        <source>&amp;Ledger of decisions…</source>
        <translation>&amp;Registre des décisions…</translation>
    </message>
    <message>
        <source>C&amp;hanges between two texts…</source>
        <translation>C&amp;hangements entre deux textes…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Im&amp;primer…</translation>
    </message>
    <message>
        <source>Print it, or save it as PDF</source>
        <translation>L’imprimer, ou l’enregistrer en PDF</translation>
    </message>
    <message>
        <source>Passp&amp;hrase…</source>
        <translation>P&amp;hrase secrète…</translation>
    </message>
    <message>
        <source>Protect your drafts, notes and key in this file</source>
        <translation>Protéger vos projets, vos notes et votre clé dans ce fichier</translation>
    </message>
    <message>
        <source>Veri&amp;fy the file…</source>
        <translation>Vérifier &amp;le fichier…</translation>
    </message>
    <message>
        <source>Whether every act stands as it was made, and what to do where one does not</source>
        <translation>Si chaque acte est resté tel qu’il a été fait, et que faire sinon</translation>
    </message>
    <message>
        <source>&amp;Close conference</source>
        <translation>Fermer la &amp;conférence</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Find in the text…</source>
        <translation>&amp;Chercher dans le texte…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Occurrence &amp;suivante</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Occurrence &amp;précédente</translation>
    </message>
    <message>
        <source>Replac&amp;e in drafts…</source>
        <translation>R&amp;emplacer dans les projets…</translation>
    </message>
    <message>
        <source>&amp;Search everywhere…</source>
        <translation>Chercher par&amp;tout…</translation>
    </message>
    <message>
        <source>Chec&amp;k spelling</source>
        <translation>Vérifier l’&amp;orthographe</translation>
    </message>
    <message>
        <source>&amp;Go to a provision…</source>
        <translation>A&amp;ller à une disposition…</translation>
    </message>
    <message>
        <source>Fi&amp;lter the outline</source>
        <translation>&amp;Filtrer le plan</translation>
    </message>
    <message>
        <source>Copy c&amp;itation</source>
        <translation>Cop&amp;ier la référence</translation>
    </message>
    <message>
        <source>T&amp;he room&apos;s screen</source>
        <translation>A&amp;ffichage dans la salle</translation>
    </message>
    <message>
        <source>&amp;Show the room&apos;s screen</source>
        <translation>&amp;Afficher l’écran de la salle</translation>
    </message>
    <message>
        <source>&amp;Next article</source>
        <translation>Article &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Previous article</source>
        <translation>Article &amp;précédent</translation>
    </message>
    <message>
        <source>&amp;Hold this article</source>
        <translation>&amp;Garder cet article</translation>
    </message>
    <message>
        <source>Keep this article on the room&apos;s screen wherever you go</source>
        <translation>Garder cet article à l’écran de la salle, où que vous alliez</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Show what I &amp;type</source>
        <translation>Montrer ma &amp;frappe</translation>
    </message>
    <message>
        <source>Show the room the open draft and what you type from now on, before it is tabled</source>
        <translation>Montrer à la salle le projet ouvert et tout ce que vous tapez désormais, avant le dépôt</translation>
    </message>
    <message>
        <source>&amp;White on black</source>
        <translation>&amp;Blanc sur noir</translation>
    </message>
    <message>
        <source>&amp;Larger on the room&apos;s screen</source>
        <translation>Plus g&amp;rand à l’écran de la salle</translation>
    </message>
    <message>
        <source>S&amp;maller on the room&apos;s screen</source>
        <translation>Plus p&amp;etit à l’écran de la salle</translation>
    </message>
    <message>
        <source>&amp;Usual size on the room&apos;s screen</source>
        <translation>Taille &amp;usuelle à l’écran de la salle</translation>
    </message>
    <message>
        <source>Ho&amp;w texts are compared</source>
        <translation>&amp;Mode de comparaison</translation>
    </message>
    <message>
        <source>&amp;In one text</source>
        <translation>En un &amp;seul texte</translation>
    </message>
    <message>
        <source>Show the two compared texts in one, or beside each other</source>
        <translation>Montrer les deux textes comparés en un seul, ou côte à côte</translation>
    </message>
    <message>
        <source>In one</source>
        <translation>En un seul</translation>
    </message>
    <message>
        <source>&amp;Only what changed</source>
        <translation>Seulement les &amp;changements</translation>
    </message>
    <message>
        <source>Show only the provisions that changed, under those in which they stand</source>
        <translation>Montrer seulement les dispositions qui ont changé, sous celles qui les contiennent</translation>
    </message>
    <message>
        <source>Only changes</source>
        <translation>Changements</translation>
    </message>
    <message>
        <source>&amp;Swap the two texts</source>
        <translation>&amp;Intervertir les deux textes</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Texte</translation>
    </message>
    <message>
        <source>&amp;Rolling text</source>
        <translation>Texte év&amp;olutif</translation>
    </message>
    <message>
        <source>&amp;Comparison</source>
        <translation>&amp;Comparaison</translation>
    </message>
    <message>
        <source>Pos&amp;itions</source>
        <translation>Pos&amp;itions</translation>
    </message>
    <message>
        <source>Con&amp;vergence</source>
        <translation>Con&amp;vergence</translation>
    </message>
    <message>
        <source>Save the pict&amp;ure…</source>
        <translation>Enre&amp;gistrer l’image…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Previous bracket or change</source>
        <translation>Crochet ou changement &amp;précédent</translation>
    </message>
    <message>
        <source>&amp;Next bracket or change</source>
        <translation>Crochet ou changement &amp;suivant</translation>
    </message>
    <message>
        <source>Next settle&amp;d words</source>
        <translation>Mots a&amp;rrêtés suivants</translation>
    </message>
    <message>
        <source>Settled words before</source>
        <translation>Mots arrêtés précédents</translation>
    </message>
    <message>
        <source>Go to the &amp;outline</source>
        <translation>Aller au p&amp;lan</translation>
    </message>
    <message>
        <source>Go to the te&amp;xt</source>
        <translation>Aller au te&amp;xte</translation>
    </message>
    <message>
        <source>Go to the &amp;amendments</source>
        <translation>Aller aux &amp;amendements</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Texte plus gran&amp;d</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Texte pl&amp;us petit</translation>
    </message>
    <message>
        <source>Nor&amp;mal size</source>
        <translation>Taille &amp;normale</translation>
    </message>
    <message>
        <source>App&amp;earance</source>
        <translation>T&amp;hème</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>Som&amp;bre</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>Lo&amp;g of acts…</source>
        <translation>&amp;Journal des actes…</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Pl&amp;ein écran</translation>
    </message>
    <message>
        <source>&amp;Draft</source>
        <translation>&amp;Projet</translation>
    </message>
    <message>
        <source>Speak &amp;for a delegation…</source>
        <translation>&amp;S’exprimer au nom d’une délégation…</translation>
    </message>
    <message>
        <source>Add a &amp;party…</source>
        <translation>Ajouter une &amp;partie…</translation>
    </message>
    <message>
        <source>Draft &amp;amendment</source>
        <translation>Rédiger un &amp;amendement</translation>
    </message>
    <message>
        <source>New &amp;wording</source>
        <translation>Nouveau &amp;libellé</translation>
    </message>
    <message>
        <source>New provision &amp;after</source>
        <translation>Nouvelle disposition a&amp;près</translation>
    </message>
    <message>
        <source>New provision &amp;before</source>
        <translation>Nouvelle disposition a&amp;vant</translation>
    </message>
    <message>
        <source>New provision &amp;under</source>
        <translation>Nouvelle disposition s&amp;ous</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>&amp;Déplacer</translation>
    </message>
    <message>
        <source>New &amp;heading</source>
        <translation>Nouvel &amp;intitulé</translation>
    </message>
    <message>
        <source>&amp;Keep as it is</source>
        <translation>&amp;Maintenir telle quelle</translation>
    </message>
    <message>
        <source>Mo&amp;ve the provision</source>
        <translation>&amp;Déplacer la disposition</translation>
    </message>
    <message>
        <source>&amp;Before the one above</source>
        <translation>&amp;Avant celle du dessus</translation>
    </message>
    <message>
        <source>&amp;After the one below</source>
        <translation>A&amp;près celle du dessous</translation>
    </message>
    <message>
        <source>&amp;Out of what it stands in</source>
        <translation>&amp;Hors de celle qui la contient</translation>
    </message>
    <message>
        <source>&amp;Under the one above</source>
        <translation>&amp;Sous celle du dessus</translation>
    </message>
    <message>
        <source>Add &amp;co-sponsor to the draft…</source>
        <translation>Ajouter un &amp;coauteur au projet…</translation>
    </message>
    <message>
        <source>&amp;Table…</source>
        <translation>D&amp;époser…</translation>
    </message>
    <message>
        <source>D&amp;iscard draft</source>
        <translation>&amp;Jeter le projet</translation>
    </message>
    <message>
        <source>Close the draft</source>
        <translation>Fermer le projet</translation>
    </message>
    <message>
        <source>&amp;Amendment</source>
        <translation>A&amp;mendement</translation>
    </message>
    <message>
        <source>&amp;Join as co-sponsor</source>
        <translation>Se porter c&amp;oauteur</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Se joindre</translation>
    </message>
    <message>
        <source>Re&amp;vise…</source>
        <translation>Ré&amp;viser…</translation>
    </message>
    <message>
        <source>Ta&amp;ke its words as they read now</source>
        <translation>&amp;Prendre son libellé tel qu’il se lit maintenant</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>&amp;Position</source>
        <translation>Posi&amp;tion</translation>
    </message>
    <message>
        <source>&amp;Support</source>
        <translation>&amp;Appui</translation>
    </message>
    <message>
        <source>&amp;Oppose</source>
        <translation>&amp;Opposition</translation>
    </message>
    <message>
        <source>&amp;Reserve</source>
        <translation>&amp;Réserve</translation>
    </message>
    <message>
        <source>&amp;Flexible</source>
        <translation>&amp;Souplesse</translation>
    </message>
    <message>
        <source>Position with a &amp;note…</source>
        <translation>Position avec une &amp;note…</translation>
    </message>
    <message>
        <source>&amp;Adopt</source>
        <translation>&amp;Adopter</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>Re&amp;jeter</translation>
    </message>
    <message>
        <source>Re&amp;open</source>
        <translation>Ro&amp;uvrir</translation>
    </message>
    <message>
        <source>Name the &amp;meeting</source>
        <translation>Nommer la &amp;séance</translation>
    </message>
    <message>
        <source>&amp;Bracket</source>
        <translation>&amp;Crochet</translation>
    </message>
    <message>
        <source>&amp;What is said of it</source>
        <translation>&amp;Ce qui s’en dit</translation>
    </message>
    <message>
        <source>&amp;Adopt this variant</source>
        <translation>&amp;Adopter cette variante</translation>
    </message>
    <message>
        <source>&amp;Lift, or keep the current words</source>
        <translation>&amp;Lever, ou garder les mots actuels</translation>
    </message>
    <message>
        <source>&amp;Delete the words</source>
        <translation>&amp;Supprimer les mots</translation>
    </message>
    <message>
        <source>&amp;Compromise text…</source>
        <translation>Texte de co&amp;mpromis…</translation>
    </message>
    <message>
        <source>Re&amp;ject the amendment</source>
        <translation>Re&amp;jeter l’amendement</translation>
    </message>
    <message>
        <source>&amp;Reopen what was settled</source>
        <translation>&amp;Rouvrir ce qui a été arrêté</translation>
    </message>
    <message>
        <source>&amp;Status of the provision</source>
        <translation>Éta&amp;t de la disposition</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;En discussion</translation>
    </message>
    <message>
        <source>Agreed in the &amp;working group</source>
        <translation>Agréée en &amp;groupe de travail</translation>
    </message>
    <message>
        <source>Agreed ad &amp;referendum</source>
        <translation>Agréée ad &amp;referendum</translation>
    </message>
    <message>
        <source>&amp;Agreed</source>
        <translation>&amp;Agréée</translation>
    </message>
    <message>
        <source>&amp;Circulate next version…</source>
        <translation>&amp;Distribuer la version suivante…</translation>
    </message>
    <message>
        <source>Circulate</source>
        <translation>Distribuer</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>Fe&amp;nêtre</translation>
    </message>
    <message>
        <source>&amp;Next window</source>
        <translation>Fenêtre &amp;suivante</translation>
    </message>
    <message>
        <source>&amp;Previous window</source>
        <translation>Fenêtre &amp;précédente</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;Do by name…</source>
        <translation>&amp;Commande par son nom…</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Manuel</translation>
    </message>
    <message>
        <source>The page of the manual on what you are doing</source>
        <translation>La page du manuel sur ce que vous faites</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;About Treaty Workbench</source>
        <translation>À &amp;propos de Treaty Workbench</translation>
    </message>
</context>
<context>
    <name>About</name>
    <message>
        <source>Draft, table, compare and decide on treaty text. Nothing is lost; no network is needed.</source>
        <translation>Rédiger, déposer, comparer et décider sur le texte d’un traité. Rien ne se perd&#x202f;; aucun réseau n’est nécessaire.</translation>
    </message>
    <message>
        <source>About Treaty Workbench</source>
        <translation>À propos de Treaty Workbench</translation>
    </message>
    <message>
        <source>What is shipped</source>
        <translation>Ce qui est fourni</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>&amp;Copy for a report</source>
        <translation>&amp;Copier pour un signalement</translation>
    </message>
    <message>
        <source>Versions, this system and its screens; no file, no name, no words of yours.</source>
        <translation>Les versions, ce système et ses écrans&#x202f;; aucun fichier, aucun nom, aucun de vos mots.</translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation>Versions et licences</translation>
    </message>
    <message>
        <source>&amp;Versions</source>
        <translation>&amp;Versions</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Licences</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Fichier ouvert</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
</context>
<context>
    <name>AcceptDialog</name>
    <message>
        <source>Open an invitation</source>
        <translation>Ouvrir une invitation</translation>
    </message>
    <message>
        <source>It invites {party} to “{title}”. The code was told to you by telephone or on paper. With it this laptop makes keys of its own, which never leave the new file.</source>
        <translation>Elle invite {party} à «&#xa0;{title}&#xa0;». Le code vous a été donné par téléphone ou sur papier. Avec lui, cet ordinateur crée ses propres clés, qui ne quittent jamais le nouveau fichier.</translation>
    </message>
    <message>
        <source>Spaces, hyphens and small letters do not matter</source>
        <translation>Espaces, traits d’union et minuscules sont sans importance</translation>
    </message>
    <message>
        <source>laptop 1 (may stay empty)</source>
        <translation>ordinateur 1 (peut rester vide)</translation>
    </message>
    <message>
        <source>Others see it beside what is said from here</source>
        <translation>Les autres le voient à côté de ce qui est dit d’ici</translation>
    </message>
    <message>
        <source>&amp;Elsewhere…</source>
        <translation>&amp;Ailleurs…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>&amp;Name of this laptop</source>
        <translation>&amp;Nom de cet ordinateur</translation>
    </message>
    <message>
        <source>&amp;Keep the file as</source>
        <translation>Enregistrer le &amp;fichier sous</translation>
    </message>
    <message>
        <source>{count} signs of the code are missing.</source>
        <translation>Signes du code qui manquent encore&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>A code has {count} letters and digits; there are more.</source>
        <translation>Un code a {count} lettres et chiffres&#x202f;; il y en a davantage.</translation>
    </message>
    <message>
        <source>making the keys and the file</source>
        <translation>création des clés et du fichier</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Toolbar</source>
        <translation>Barre d’outils</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Plus d’actions</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>a seat that is not known here</source>
        <translation>un poste que l’on ne connaît pas ici</translation>
    </message>
    <message>
        <source>{act} (not applied: {why})</source>
        <translation>{act} (sans effet&#xa0;: {why})</translation>
    </message>
    <message>
        <source>Secretariat</source>
        <translation>Secrétariat</translation>
    </message>
    <message>
        <source>Circulated {version}, {provisions}, from {source}</source>
        <translation>A distribué {version}, {provisions}, d’après {source}</translation>
    </message>
    <message>
        <source>Circulated {version}, {provisions}</source>
        <translation>A distribué {version}, {provisions}</translation>
    </message>
    <message>
        <source>{parties} tabled {amendment}: {what}, {place}</source>
        <translation>{amendment} déposé par {parties}&#xa0;: {what}, {place}</translation>
    </message>
    <message>
        <source>{parties} tabled {amendment}, an amendment to {other}: {what}, {place}</source>
        <translation>{amendment}, sous-amendement à {other}, déposé par {parties}&#xa0;: {what}, {place}</translation>
    </message>
    <message>
        <source>{amendment} {outcome}</source>
        <translation>{amendment} {outcome}</translation>
    </message>
    <message>
        <source>{place}: {before} became {words} ({manner})</source>
        <translation>{place}&#xa0;: {before} est devenu {words} ({manner})</translation>
    </message>
    <message>
        <source>; answered with it: {amendments}</source>
        <translation>&#x202f;; réglés du même coup&#xa0;: {amendments}</translation>
    </message>
    <message>
        <source>{parties} on {amendment}: {stance}</source>
        <translation>{parties} sur {amendment}&#xa0;: {stance}</translation>
    </message>
    <message>
        <source>{place}: {status}</source>
        <translation>{place}&#xa0;: {status}</translation>
    </message>
    <message>
        <source>{place}: settled words reopened</source>
        <translation>{place}&#xa0;: mots arrêtés rouverts</translation>
    </message>
    <message>
        <source>{parties} revised {amendment}</source>
        <translation>{amendment} révisé par {parties}</translation>
    </message>
    <message>
        <source>{parties} joined {amendment}</source>
        <translation>Coauteurs de plus pour {amendment}&#xa0;: {parties}</translation>
    </message>
    <message>
        <source>{parties} withdrew from {amendment}</source>
        <translation>Se retirent de {amendment}&#xa0;: {parties}</translation>
    </message>
    <message>
        <source>Numbered an amendment L.{number}</source>
        <translation>A numéroté un amendement L.{number}</translation>
    </message>
    <message>
        <source>Opened the conference “{title}”</source>
        <translation>A ouvert la conférence «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>Added {party} to the parties</source>
        <translation>A ajouté aux parties&#xa0;: {party}</translation>
    </message>
    <message>
        <source>Invited {parties}</source>
        <translation>A invité&#xa0;: {parties}</translation>
    </message>
    <message>
        <source>A seat of {parties} was enrolled: {name}</source>
        <translation>Poste inscrit pour {parties}&#xa0;: {name}</translation>
    </message>
    <message>
        <source>A seat of {parties} was enrolled</source>
        <translation>Poste inscrit pour {parties}</translation>
    </message>
    <message>
        <source>Closed an invitation</source>
        <translation>A clos une invitation</translation>
    </message>
    <message>
        <source>Revoked the seat {seat} after its act {last}</source>
        <translation>A révoqué le poste {seat} après son acte {last}</translation>
    </message>
    <message>
        <source>no words</source>
        <translation>aucun mot</translation>
    </message>
</context>
<context>
    <name>AmendmentsModel</name>
    <message>
        <source>Private draft of {parties}: {what}</source>
        <translation>Projet privé de {parties}&#xa0;: {what}</translation>
    </message>
    <message>
        <source>{number} of {sponsors}: {what}</source>
        <translation>{number} de {sponsors}&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Reason: {words}</source>
        <translation>Motif&#xa0;: {words}</translation>
    </message>
</context>
<context>
    <name>AmendmentsPanel</name>
    <message>
        <source>Which amendments are listed</source>
        <translation>Quels amendements sont affichés</translation>
    </message>
    <message>
        <source>Amendments</source>
        <translation>Amendements</translation>
    </message>
    <message>
        <source>Unlock your desk</source>
        <translation>Déverrouiller votre bureau</translation>
    </message>
    <message>
        <source>such as 3rd meeting</source>
        <translation>p. ex. 3e séance</translation>
    </message>
    <message>
        <source>No amendments here.

Your desk is locked: your drafts are not shown, and nothing can be drafted.</source>
        <translation>Aucun amendement ici.

Votre bureau est verrouillé&#xa0;: vos projets ne sont pas affichés, et rien ne peut être rédigé.</translation>
    </message>
    <message>
        <source>No amendments here yet.

Type in the text to draft one, or list those of the whole text.</source>
        <translation>Pas encore d’amendement ici.

Tapez dans le texte pour en rédiger un, ou affichez ceux de tout le texte.</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Séance</translation>
    </message>
    <message>
        <source>Meeting in which decisions are taken</source>
        <translation>Séance à laquelle les décisions sont prises</translation>
    </message>
    <message>
        <source>The meeting in which decisions are taken now, such as 3rd meeting</source>
        <translation>La séance à laquelle les décisions sont prises maintenant, comme 3e séance</translation>
    </message>
</context>
<context>
    <name>AuthorsModel</name>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(sans nom)</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changements</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
</context>
<context>
    <name>AuthorsTable</name>
    <message>
        <source>Authors of the document and their parties</source>
        <translation>Auteurs du document et leurs parties</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>The older text, as it was</source>
        <translation>L’ancien texte, tel qu’il était</translation>
    </message>
    <message>
        <source>The newer text, as it is</source>
        <translation>Le nouveau texte, tel qu’il est</translation>
    </message>
</context>
<context>
    <name>Between</name>
    <message>
        <source>Send to the secretariat</source>
        <translation>Envoyer au secrétariat</translation>
    </message>
    <message>
        <source>Receive packages</source>
        <translation>Recevoir des paquets</translation>
    </message>
    <message>
        <source>This file speaks for {party}. Send your first package to the secretariat, so that it knows this laptop.</source>
        <translation>Ce fichier s’exprime au nom de {party}. Envoyez votre premier paquet au secrétariat, pour qu’il connaisse cet ordinateur.</translation>
    </message>
    <message>
        <source>{amendment} on {place} is tabled.</source>
        <translation>{amendment} à {place} est déposé.</translation>
    </message>
    <message>
        <source>Your amendment</source>
        <translation>Votre amendement</translation>
    </message>
    <message>
        <source>Tabled: {amendments}.</source>
        <translation>Déposés&#xa0;: {amendments}.</translation>
    </message>
    <message>
        <source>Others see it in what you send them next.</source>
        <translation>Les autres le verront dans votre prochain envoi.</translation>
    </message>
    <message>
        <source>Send a package…</source>
        <translation>Envoyer un paquet…</translation>
    </message>
    <message>
        <source>Export as Word…</source>
        <translation>Exporter en Word…</translation>
    </message>
    <message>
        <source>Nothing can be said in this file: {why}.</source>
        <translation>Rien ne peut être dit dans ce fichier&#xa0;: {why}.</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>tous</translation>
    </message>
    <message>
        <source>By what {party} last said that it holds, it lacks nothing: no package was written.</source>
        <translation>D’après ce que {party} a dit détenir en dernier lieu, rien ne lui manque&#xa0;: aucun paquet n’a été écrit.</translation>
    </message>
    <message>
        <source>{file}, for {party}: {acts}, {size}. Send it by e-mail or carry it on a stick.</source>
        <translation>{file}, pour {party}&#xa0;: {acts}, {size}. Envoyez-le par courriel ou portez-le sur une clé USB.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>What is new…</source>
        <translation>Les nouveautés…</translation>
    </message>
    <message>
        <source>Received: nothing new.</source>
        <translation>Reçu&#xa0;: rien de nouveau.</translation>
    </message>
    <message>
        <source>Received: {acts} ({parties}).</source>
        <translation>Reçu&#xa0;: {acts} ({parties}).</translation>
    </message>
    <message>
        <source>New amendments: {count}.</source>
        <translation>Nouveaux amendements&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Numbered: {numbers}.</source>
        <translation>Numérotés&#xa0;: {numbers}.</translation>
    </message>
    <message>
        <source>New seats: {seats}.</source>
        <translation>Nouveaux postes&#xa0;: {seats}.</translation>
    </message>
    <message>
        <source>Refused packages: {count}.</source>
        <translation>Paquets refusés&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>1 act</source>
        <translation>1 acte</translation>
    </message>
    <message>
        <source>{count} acts</source>
        <translation>{count} actes</translation>
    </message>
    <message>
        <source>the secretariat</source>
        <translation>le secrétariat</translation>
    </message>
    <message>
        <source>{party} {count}</source>
        <translation>{party} {count}</translation>
    </message>
    <message>
        <source>{count} of {parties} others</source>
        <translation>{count} de {parties} autres</translation>
    </message>
    <message>
        <source>{matter}: {count}</source>
        <translation>{matter}&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Of a newer program: {count}</source>
        <translation>D’un programme plus récent&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Versions of the text</source>
        <translation>Versions du texte</translation>
    </message>
    <message>
        <source>Amendments tabled</source>
        <translation>Amendements déposés</translation>
    </message>
    <message>
        <source>Amendments revised</source>
        <translation>Amendements révisés</translation>
    </message>
    <message>
        <source>Sponsors who joined or withdrew</source>
        <translation>Auteurs qui se sont joints ou retirés</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positions</translation>
    </message>
    <message>
        <source>Decisions of the room</source>
        <translation>Décisions de la salle</translation>
    </message>
    <message>
        <source>Numbers given to amendments</source>
        <translation>Numéros donnés aux amendements</translation>
    </message>
    <message>
        <source>On the conference, its parties and seats</source>
        <translation>Sur la conférence, ses parties et ses postes</translation>
    </message>
    <message>
        <source>{count} kB</source>
        <translation>{count} ko</translation>
    </message>
    <message>
        <source>{count} MB</source>
        <translation>{count} Mo</translation>
    </message>
    <message>
        <source>{acts} of the seat {seat} of {party} wait for its act {missing}, which has not come.</source>
        <translation>{acts} du poste {seat} de {party}&#xa0;: en attente de son acte {missing}, qui n’est pas arrivé.</translation>
    </message>
    <message>
        <source>{acts} of the seat {seat} of {party} wait for the invitation that enrolled it: ask the secretariat for a package.</source>
        <translation>{acts} du poste {seat} de {party}&#xa0;: en attente de l’invitation qui l’a inscrit&#x202f;; demandez un paquet au secrétariat.</translation>
    </message>
    <message>
        <source>{acts} of the seat {seat} of {party} wait for acts of others that have not come.</source>
        <translation>{acts} du poste {seat} de {party}&#xa0;: en attente d’actes d’autres parties qui ne sont pas arrivés.</translation>
    </message>
    <message>
        <source>New: a first seat is enrolled for each of {parties}: {names}.</source>
        <translation>Nouveau&#xa0;: un premier poste est inscrit pour chacune de {parties}&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>New: the seat {seat} of {party} is enrolled.</source>
        <translation>Nouveau&#xa0;: le poste {seat} de {party} est inscrit.</translation>
    </message>
    <message>
        <source>New: the seat {seat} of {party} is enrolled, which has {count} seats now. Ask {party} whether it is theirs; if not, revoke it.</source>
        <translation>Nouveau&#xa0;: le poste {seat} de {party} est inscrit, ce qui lui en fait {count}. Demandez à {party} si c’est bien le sien&#x202f;; sinon, révoquez-le.</translation>
    </message>
    <message>
        <source>{acts} more wait for others.</source>
        <translation>{acts} de plus en attendent d’autres.</translation>
    </message>
    <message>
        <source>{acts} more have no effect.</source>
        <translation>Sans effet, en plus&#xa0;: {acts}.</translation>
    </message>
    <message>
        <source>{acts} are of a kind that only a newer program knows: kept, without effect here.</source>
        <translation>{acts} d’une sorte que seul un programme plus récent connaît&#xa0;: gardés, sans effet ici.</translation>
    </message>
</context>
<context>
    <name>BracketCounter</name>
    <message>
        <source>Counting earlier versions</source>
        <translation>Comptage des versions antérieures</translation>
    </message>
</context>
<context>
    <name>Brackets</name>
    <message>
        <source>%s sponsors these words itself: to change that, withdraw from the amendment.</source>
        <translation>%s est auteur de ces mots&#xa0;: pour changer cela, retirez-vous de l’amendement.</translation>
    </message>
    <message>
        <source>Taking a position was not possible</source>
        <translation>Impossible de prendre position</translation>
    </message>
    <message>
        <source>%s and %d others</source>
        <translation>%s et %d autres</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
</context>
<context>
    <name>CardDelegate</name>
    <message>
        <source>Private draft</source>
        <translation>Projet privé</translation>
    </message>
    <message>
        <source>Reason: {words}</source>
        <translation>Motif&#xa0;: {words}</translation>
    </message>
    <message>
        <source>{fate} (drafted on {version})</source>
        <translation>{fate} (rédigé sur {version})</translation>
    </message>
    <message>
        <source>Only you see this</source>
        <translation>Vous seul le voyez</translation>
    </message>
    <message>
        <source>in {version}</source>
        <translation>dans {version}</translation>
    </message>
</context>
<context>
    <name>ChangeList</name>
    <message>
        <source>What changed</source>
        <translation>Ce qui a changé</translation>
    </message>
</context>
<context>
    <name>ChangesOptions</name>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;De</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;À</translation>
    </message>
    <message>
        <source>Choose two texts.</source>
        <translation>Choisissez deux textes.</translation>
    </message>
</context>
<context>
    <name>ChoiceBar</name>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Amendments</source>
        <translation>Amendements</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Regional groups</source>
        <translation>Groupes régionaux</translation>
    </message>
    <message>
        <source>Speaking groups</source>
        <translation>Groupes qui s’expriment</translation>
    </message>
    <message>
        <source>By likeness</source>
        <translation>Par ressemblance</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par nom</translation>
    </message>
    <message>
        <source>Order of the columns</source>
        <translation>Ordre des colonnes</translation>
    </message>
    <message>
        <source>Text order</source>
        <translation>Ordre du texte</translation>
    </message>
    <message>
        <source>Hottest first</source>
        <translation>Les plus disputés d’abord</translation>
    </message>
    <message>
        <source>Party or group</source>
        <translation>Partie ou groupe</translation>
    </message>
    <message>
        <source>Only these parties and groups</source>
        <translation>Seulement ces parties et groupes</translation>
    </message>
    <message>
        <source>Only this article</source>
        <translation>Seulement cet article</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Tous les articles</translation>
    </message>
    <message>
        <source>Only this stance</source>
        <translation>Seulement cette position</translation>
    </message>
    <message>
        <source>Any stance</source>
        <translation>Toute position</translation>
    </message>
    <message>
        <source>Contested only</source>
        <translation>Contestés seulement</translation>
    </message>
    <message>
        <source>Only those who spoke</source>
        <translation>Seulement ceux qui se sont exprimés</translation>
    </message>
    <message>
        <source>Leaves out parties that say nothing, of themselves or through a group</source>
        <translation>Laisse de côté les parties qui ne disent rien, ni elles-mêmes ni par un groupe</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>modified</source>
        <translation>modifiée(s)</translation>
    </message>
    <message>
        <source>added</source>
        <translation>ajoutée(s)</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>supprimée(s)</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>déplacée(s)</translation>
    </message>
    <message>
        <source>relabelled</source>
        <translation>renumérotée(s)</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>inchangée(s)</translation>
    </message>
    <message>
        <source>after {citation}</source>
        <translation>après {citation}</translation>
    </message>
    <message>
        <source>before all others</source>
        <translation>avant toutes les autres</translation>
    </message>
    <message>
        <source>Not in {name}</source>
        <translation>N’est pas dans {name}</translation>
    </message>
    <message>
        <source>Moved: in {name} it is {citation}, {place}</source>
        <translation>Déplacée&#xa0;: dans {name}, c’est {citation}, {place}</translation>
    </message>
    <message>
        <source>Moved: in {name} it was {citation}, {place}</source>
        <translation>Déplacée&#xa0;: dans {name}, c’était {citation}, {place}</translation>
    </message>
    <message>
        <source>Words went to or came from its neighbours; they are not marked as new or gone</source>
        <translation>Des mots sont passés aux voisines ou en viennent&#x202f;; ils ne sont marqués ni nouveaux ni supprimés</translation>
    </message>
    <message>
        <source>As {party} would have it</source>
        <translation>Tel que le voudrait {party}</translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>The older text</source>
        <translation>L’ancien texte</translation>
    </message>
    <message>
        <source>The newer text</source>
        <translation>Le nouveau texte</translation>
    </message>
    <message>
        <source>Change {number} of {count}</source>
        <translation>Changement {number} sur {count}</translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>Both texts in one</source>
        <translation>Les deux textes en un</translation>
    </message>
    <message>
        <source>These are the same text.

Choose another one to compare it with.</source>
        <translation>C’est le même texte.

Choisissez-en un autre pour la comparaison.</translation>
    </message>
    <message>
        <source>There is only one text so far.

Circulate the next version, or let a party table something, and compare the two here.</source>
        <translation>Il n’y a qu’un texte pour l’instant.

Distribuez la version suivante, ou laissez une partie déposer un amendement, puis comparez les deux ici.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparaison…</translation>
    </message>
    <message>
        <source>Comparing {old} with {new}</source>
        <translation>Comparaison de {old} avec {new}</translation>
    </message>
    <message>
        <source>The two texts are the same, word for word.</source>
        <translation>Les deux textes sont identiques, mot pour mot.</translation>
    </message>
    <message>
        <source>The comparison was called off.

Choose the texts again to compare them.</source>
        <translation>La comparaison a été interrompue.

Choisissez à nouveau les textes pour les comparer.</translation>
    </message>
    <message>
        <source>{old} and what {new} makes of it</source>
        <translation>{old} et ce que {new} en fait</translation>
    </message>
</context>
<context>
    <name>ComparisonOptions</name>
    <message>
        <source>Texts side by side (the most active parties if none is ticked)</source>
        <translation>Textes côte à côte (les parties les plus actives si aucun n’est coché)</translation>
    </message>
    <message>
        <source>A column for the &amp;compromise</source>
        <translation>Une colonne pour le &amp;compromis</translation>
    </message>
    <message>
        <source>Also in &amp;full what is alike in all</source>
        <translation>Aussi en &amp;entier ce qui est identique partout</translation>
    </message>
    <message>
        <source>&amp;Only rows with a difference</source>
        <translation>Seulement les lignes avec une &amp;différence</translation>
    </message>
    <message>
        <source>A page has room for {} texts at most: tick fewer.</source>
        <translation>Une page a de la place pour {} textes au plus&#xa0;: cochez-en moins.</translation>
    </message>
</context>
<context>
    <name>CompilationOptions</name>
    <message>
        <source>Also proposals that were &amp;withdrawn or decided</source>
        <translation>Aussi les propositions &amp;retirées ou tranchées</translation>
    </message>
</context>
<context>
    <name>Compromise</name>
    <message>
        <source>The words of the compromise</source>
        <translation>Les mots du compromis</translation>
    </message>
    <message>
        <source>The room sees what you type.</source>
        <translation>La salle voit ce que vous tapez.</translation>
    </message>
    <message>
        <source>Settle with these words</source>
        <translation>Arrêter avec ces mots</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Put these words in the place of all variants (Enter)</source>
        <translation>Mettre ces mots à la place de toutes les variantes (Entrée)</translation>
    </message>
</context>
<context>
    <name>Conference</name>
    <message>
        <source>build it anew here</source>
        <translation>reconstruisez-le ici</translation>
    </message>
    <message>
        <source>{parties} and {count} others</source>
        <translation>{parties} et {count} autres</translation>
    </message>
    <message>
        <source>{what} was not possible</source>
        <translation>Impossible&#xa0;: {what}</translation>
    </message>
    <message>
        <source>The conference file cannot be read any more</source>
        <translation>Le fichier de la conférence ne peut plus être lu</translation>
    </message>
</context>
<context>
    <name>Convergence</name>
    <message>
        <source>Open brackets by article</source>
        <translation>Crochets ouverts par article</translation>
    </message>
    <message>
        <source>most in {article} ({count})</source>
        <translation>le plus dans {article} ({count})</translation>
    </message>
    <message>
        <source>not in it</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>1 to %d open brackets</source>
        <translation>1 à %d crochets ouverts</translation>
    </message>
    <message>
        <source>placeholders such as [X]</source>
        <translation>blancs à remplir comme [X]</translation>
    </message>
    <message>
        <source>not in that version</source>
        <translation>absent de cette version</translation>
    </message>
    <message>
        <source>▼ fewer, ▲ more than in the version before.</source>
        <translation>▼ moins, ▲ plus que dans la version précédente.</translation>
    </message>
    <message>
        <source>Without brackets throughout: %d others.</source>
        <translation>Sans crochets de bout en bout&#xa0;: %d autres.</translation>
    </message>
    <message>
        <source>Who stands with whom</source>
        <translation>Qui est avec qui</translation>
    </message>
    <message>
        <source>{parties}: never on the same amendment</source>
        <translation>{parties}&#xa0;: jamais sur le même amendement</translation>
    </message>
    <message>
        <source>agree on all</source>
        <translation>d’accord sur tout</translation>
    </message>
    <message>
        <source>on most</source>
        <translation>sur l’essentiel</translation>
    </message>
    <message>
        <source>on half</source>
        <translation>sur la moitié</translation>
    </message>
    <message>
        <source>on few</source>
        <translation>sur peu</translation>
    </message>
    <message>
        <source>on none</source>
        <translation>sur rien</translation>
    </message>
    <message>
        <source>empty: never spoke on the same amendment; frame: a bloc, two thirds agreed</source>
        <translation>vide&#xa0;: jamais exprimés sur le même amendement&#x202f;; cadre&#xa0;: un bloc, aux deux tiers d’accord</translation>
    </message>
    <message>
        <source>Agreement: share of the same side, half where one is in between (Lijphart)</source>
        <translation>Accord&#xa0;: part des positions du même côté, demie quand l’une est intermédiaire (Lijphart)</translation>
    </message>
</context>
<context>
    <name>ConvergencePanel</name>
    <message>
        <source>Which picture</source>
        <translation>Quelle image</translation>
    </message>
    <message>
        <source>Open brackets by article</source>
        <translation>Crochets ouverts par article</translation>
    </message>
    <message>
        <source>Who stands with whom</source>
        <translation>Qui est avec qui</translation>
    </message>
    <message>
        <source>Fit the view</source>
        <translation>Ajuster à la vue</translation>
    </message>
    <message>
        <source>Brackets are still being counted: save the picture when it is whole.</source>
        <translation>Les crochets sont encore comptés&#xa0;: enregistrez l’image quand elle est complète.</translation>
    </message>
    <message>
        <source>There is no picture to save yet.</source>
        <translation>Il n’y a pas encore d’image à enregistrer.</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Enregistrer l’image</translation>
    </message>
    <message>
        <source>%s cannot be written there (%s): choose another folder.</source>
        <translation>%s ne peut y être écrit (%s)&#xa0;: choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The picture was not saved</source>
        <translation>L’image n’a pas été enregistrée</translation>
    </message>
    <message>
        <source>Written: %s</source>
        <translation>Écrit&#xa0;: %s</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Décompte…</translation>
    </message>
    <message>
        <source>Drawing the picture</source>
        <translation>Dessin de l’image</translation>
    </message>
    <message>
        <source>Counting… {done} of {total} provisions</source>
        <translation>Comptage… {done} dispositions sur {total}</translation>
    </message>
    <message>
        <source>The picture was not drawn. Leave this view and come back to try again.</source>
        <translation>L’image n’a pas été dessinée. Quittez cette vue et revenez-y pour réessayer.</translation>
    </message>
    <message>
        <source>No words are in brackets.

Table amendments, and see here article by article what the room still has to settle.</source>
        <translation>Aucun mot n’est entre crochets.

Déposez des amendements, et voyez ici, article par article, ce que la salle a encore à régler.</translation>
    </message>
    <message>
        <source>No party has taken a position or tabled anything yet.</source>
        <translation>Aucune partie n’a encore pris position ni déposé quoi que ce soit.</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>no &quot;{shown}&quot;; nearest: {nearest}</source>
        <translation>pas de «&#xa0;{shown}&#xa0;»&#xa0;; au plus près&#xa0;: {nearest}</translation>
    </message>
    <message>
        <source>&quot;{shown}&quot; is too long for a reference; write it as &quot;Article 5, paragraph 2 (b)&quot;</source>
        <translation>«&#xa0;{shown}&#xa0;» est trop long pour un renvoi&#xa0;; écrivez par exemple «&#xa0;Article 5, paragraphe 2 (b)&#xa0;»</translation>
    </message>
    <message>
        <source>&quot;{shown}&quot; names no provision; write it as &quot;Article 5, paragraph 2 (b)&quot; or &quot;preamble 3&quot;</source>
        <translation>«&#xa0;{shown}&#xa0;» ne désigne aucune disposition&#xa0;; écrivez par exemple «&#xa0;Article 5, paragraphe 2 (b)&#xa0;» ou «&#xa0;preamble 3&#xa0;»</translation>
    </message>
    <message>
        <source>&quot;{shown}&quot; is ambiguous; say which: {found}</source>
        <translation>«&#xa0;{shown}&#xa0;» est ambigu&#xa0;; dites lequel&#xa0;: {found}</translation>
    </message>
    <message>
        <source>&quot;{shown}&quot; is how an amendment is cited; name a provision, such as &quot;Article 5(2)&quot;</source>
        <translation>«&#xa0;{shown}&#xa0;» désigne un amendement&#xa0;; indiquez une disposition, par exemple «&#xa0;Article 5(2)&#xa0;»</translation>
    </message>
    <message>
        <source>no &quot;{shown}&quot;: the text {version} is empty; import a document first</source>
        <translation>pas de «&#xa0;{shown}&#xa0;»&#xa0;: le texte {version} est vide&#xa0;; importez d’abord un document</translation>
    </message>
    <message>
        <source>no party &quot;{said}&quot;; nearest: {nearest}</source>
        <translation>pas de partie «&#xa0;{said}&#xa0;»&#xa0;; au plus près&#xa0;: {nearest}</translation>
    </message>
    <message>
        <source>&quot;{said}&quot; names no party; give a code such as FRA, EU or ICRC</source>
        <translation>«&#xa0;{said}&#xa0;» ne désigne aucune partie&#xa0;; donnez un code comme FRA, EU ou ICRC</translation>
    </message>
    <message>
        <source>&quot;{said}&quot; may be {found}; give the code</source>
        <translation>«&#xa0;{said}&#xa0;» peut désigner {found}&#xa0;; donnez le code</translation>
    </message>
    <message>
        <source>a new footnote hangs at the end of the words of its provision, not among them: that is where it is taken</source>
        <translation>une nouvelle note se place à la fin des mots de sa disposition, non parmi eux&#xa0;: c’est là qu’elle est reprise</translation>
    </message>
    <message>
        <source>no amendment changes a number: it is cited in the room until the text is renumbered</source>
        <translation>aucun amendement ne change un numéro&#xa0;: il est cité en salle jusqu’à la renumérotation du texte</translation>
    </message>
    <message>
        <source>the amendments do not give these footnotes</source>
        <translation>les amendements ne donnent pas ces notes</translation>
    </message>
    <message>
        <source>no amendment puts it here: it may stand here twice</source>
        <translation>aucun amendement ne la place ici&#xa0;: elle y figure peut-être deux fois</translation>
    </message>
    <message>
        <source>the amendments together do not give this order</source>
        <translation>les amendements ensemble ne donnent pas cet ordre</translation>
    </message>
    <message>
        <source>no amendment says that it goes</source>
        <translation>aucun amendement ne dit qu’elle disparaît</translation>
    </message>
    <message>
        <source>the amendments together do not give these words</source>
        <translation>les amendements ensemble ne donnent pas ces mots</translation>
    </message>
    <message>
        <source>this bracket holds no words that could stay: give words with --compromise, or --delete-words</source>
        <translation>ce crochet ne contient pas de mots qui puissent rester&#xa0;: proposez un compromis, ou supprimez les mots</translation>
    </message>
    <message>
        <source>there is no variant {number} in this span; it has {choices}</source>
        <translation>il n’y a pas de variante {number} à cet endroit&#xa0;; il y a&#xa0;: {choices}</translation>
    </message>
    <message>
        <source>variant {number} is that of a proposal on the whole provision: decide {asked} instead</source>
        <translation>la variante {number} est celle d’une proposition sur toute la disposition&#xa0;: décidez plutôt de {asked}</translation>
    </message>
    <message>
        <source>several wordings stand in this span; say which one with --variant: {choices}</source>
        <translation>plusieurs libellés figurent à cet endroit&#xa0;; dites lequel&#xa0;: {choices}</translation>
    </message>
    <message>
        <source>a compromise needs words; to take the words out, use --delete-words</source>
        <translation>un compromis a besoin de mots&#xa0;; pour retirer les mots, supprimez-les</translation>
    </message>
    <message>
        <source>a PDF file: open it in Word and save it as .docx</source>
        <translation>un fichier PDF&#xa0;: ouvrez-le dans Word et enregistrez-le au format .docx</translation>
    </message>
    <message>
        <source>a rich-text file: open it in Word and save it as .docx</source>
        <translation>un fichier RTF&#xa0;: ouvrez-le dans Word et enregistrez-le au format .docx</translation>
    </message>
    <message>
        <source>a package or another compressed file: take in a package with `treaty receive`</source>
        <translation>un paquet ou un autre fichier compressé&#xa0;: s’il s’agit d’un paquet, recevez-le</translation>
    </message>
    <message>
        <source>a package: take it in with `treaty receive`</source>
        <translation>un paquet&#xa0;: recevez-le</translation>
    </message>
    <message>
        <source>a web page: open it in Word and save it as .docx</source>
        <translation>une page web&#xa0;: ouvrez-la dans Word et enregistrez-la au format .docx</translation>
    </message>
    <message>
        <source>an XML file: hand in a .docx, .txt or .md file</source>
        <translation>un fichier XML&#xa0;: donnez un fichier .docx, .txt ou .md</translation>
    </message>
    <message>
        <source>{file} is empty: ask for the file again</source>
        <translation>{file} est vide&#xa0;: redemandez le fichier</translation>
    </message>
    <message>
        <source>{file} is protected with a password: open it in Word, remove the password and save it again</source>
        <translation>{file} est protégé par un mot de passe&#xa0;: ouvrez-le dans Word, retirez le mot de passe et enregistrez-le</translation>
    </message>
    <message>
        <source>{file} is in the old .doc format: open it in Word and save it as .docx</source>
        <translation>{file} est dans l’ancien format .doc&#xa0;: ouvrez-le dans Word et enregistrez-le au format .docx</translation>
    </message>
    <message>
        <source>{file} is a folder: name the document in it</source>
        <translation>{file} est un dossier&#xa0;: indiquez le document qui s’y trouve</translation>
    </message>
    <message>
        <source>{path} is no file but a device or a pipe: name a document</source>
        <translation>{path} n’est pas un fichier mais un périphérique ou un tube&#xa0;: indiquez un document</translation>
    </message>
    <message>
        <source>{path} cannot be read ({why}): check the path and its rights</source>
        <translation>{path} ne peut pas être lu ({why})&#xa0;: vérifiez le chemin et vos droits</translation>
    </message>
    <message>
        <source>{file} is {what}</source>
        <translation>{file} est {what}</translation>
    </message>
    <message>
        <source>this is no text of the instrument (a title page, a legend, contents, a header or a comment)</source>
        <translation>ce n’est pas du texte de l’instrument (page de titre, légende, table des matières, en-tête ou commentaire)</translation>
    </message>
    <message>
        <source>nothing in the text refers to this note</source>
        <translation>rien dans le texte ne renvoie à cette note</translation>
    </message>
    <message>
        <source>it repeats, for older programs, a change listed before</source>
        <translation>cela répète, pour d’anciens programmes, un changement déjà indiqué</translation>
    </message>
    <message>
        <source>{file} is nested deeper than any document; open it in Word, save it as .docx and try again</source>
        <translation>{file} est plus imbriqué qu’aucun document&#xa0;; ouvrez-le dans Word, enregistrez-le au format .docx et réessayez</translation>
    </message>
    <message>
        <source>Word counts these numbers anew; the labels stay as they are, and a new one is to be given by hand</source>
        <translation>Word recompte ces numéros&#x202f;; les numéros restent tels quels, et un nouveau se donne à la main</translation>
    </message>
    <message>
        <source>{file} has {paragraphs} paragraphs, {changes} tracked changes and {comments} comments, and at most {most} together are read back; accept what is settled in it, or split it and give each piece</source>
        <translation>{file} a {paragraphs} paragraphes, {changes} modifications suivies et {comments} commentaires, et {most} en tout se relisent au plus&#xa0;; acceptez ce qui y est réglé, ou divisez-le et donnez chaque morceau</translation>
    </message>
    <message>
        <source>{file} is empty: hand in a file with the treaty&apos;s text</source>
        <translation>{file} est vide&#xa0;: donnez un fichier qui contient le texte du traité</translation>
    </message>
    <message>
        <source>{file} is no text: hand in a .docx, .txt or .md file</source>
        <translation>{file} n’est pas un texte&#xa0;: donnez un fichier .docx, .txt ou .md</translation>
    </message>
    <message>
        <source>{file} is larger than 200 MB: hand in the treaty&apos;s text alone</source>
        <translation>{file} dépasse 200 Mo&#xa0;: ne donnez que le texte du traité</translation>
    </message>
    <message>
        <source>{file} cannot be read ({why}): check the path and its rights</source>
        <translation>{file} ne peut pas être lu ({why})&#xa0;: vérifiez le chemin et vos droits</translation>
    </message>
    <message>
        <source>it is no UTF-8 and was read as Windows-1252: check the accented letters</source>
        <translation>ce n’est pas de l’UTF-8, et cela a été lu comme du Windows-1252&#xa0;: vérifiez les lettres accentuées</translation>
    </message>
    <message>
        <source>{file} or {other} is nested deeper than any document; save both again from Word and try again</source>
        <translation>{file} ou {other} est plus imbriqué qu’aucun document&#xa0;; enregistrez à nouveau les deux depuis Word et réessayez</translation>
    </message>
    <message>
        <source>{file} has no Word text in it; save it from Word as .docx and try again</source>
        <translation>{file} ne contient pas de texte Word&#xa0;; enregistrez-le depuis Word au format .docx et réessayez</translation>
    </message>
    <message>
        <source>its number was not expected here</source>
        <translation>son numéro n’était pas attendu ici</translation>
    </message>
    <message>
        <source>{what}: {before}</source>
        <translation>{what}&#xa0;: {before}</translation>
    </message>
    <message>
        <source>its number does not follow the one before</source>
        <translation>son numéro ne suit pas le précédent</translation>
    </message>
    <message>
        <source>it was read as a mention of the article, because the number does not come next</source>
        <translation>lu comme une mention de l’article, car le numéro n’est pas le suivant</translation>
    </message>
    <message>
        <source>nothing before it begins this numbering</source>
        <translation>rien avant lui ne commence cette numérotation</translation>
    </message>
    <message>
        <source>it follows {label}</source>
        <translation>il suit {label}</translation>
    </message>
    <message>
        <source>{count} more places</source>
        <translation>{count} autres endroits</translation>
    </message>
    <message>
        <source>make room on the disk, or choose another folder</source>
        <translation>faites de la place sur le disque, ou choisissez un autre dossier</translation>
    </message>
    <message>
        <source>make its folder first, or choose another</source>
        <translation>créez d’abord son dossier, ou choisissez-en un autre</translation>
    </message>
    <message>
        <source>its disk is read-only: choose a folder on another</source>
        <translation>son disque est en lecture seule&#xa0;: choisissez un dossier sur un autre disque</translation>
    </message>
    <message>
        <source>close it in other programs, or choose another folder</source>
        <translation>fermez-le dans les autres programmes, ou choisissez un autre dossier</translation>
    </message>
    <message>
        <source>{path} is a folder; name a file in it</source>
        <translation>{path} est un dossier&#xa0;; indiquez un fichier dans ce dossier</translation>
    </message>
    <message>
        <source>{path} cannot be written ({why}); {advice}</source>
        <translation>{path} ne peut pas être écrit ({why})&#xa0;; {advice}</translation>
    </message>
    <message>
        <source>another document is embedded here and was not read; insert its text in Word</source>
        <translation>un autre document est incorporé ici et n’a pas été lu&#x202f;; insérez son texte dans Word</translation>
    </message>
    <message>
        <source>lines of a title page or legend are no text of the instrument</source>
        <translation>les lignes d’une page de titre ou d’une légende ne sont pas du texte de l’instrument</translation>
    </message>
    <message>
        <source>tracked changes were read as if all were accepted</source>
        <translation>les modifications suivies ont été lues comme si toutes étaient acceptées</translation>
    </message>
    <message>
        <source>tracked changes were left out, and the text read as it was before them</source>
        <translation>les modifications suivies ont été laissées de côté, et le texte lu tel qu’il était avant elles</translation>
    </message>
    <message>
        <source>a generated table or index was left out</source>
        <translation>une table ou un index produits automatiquement ont été laissés de côté</translation>
    </message>
    <message>
        <source>hidden text was left out</source>
        <translation>du texte masqué a été laissé de côté</translation>
    </message>
    <message>
        <source>{file} has no Word document in it; save it from Word as .docx and try again</source>
        <translation>{file} ne contient pas de document Word&#xa0;; enregistrez-le depuis Word au format .docx et réessayez</translation>
    </message>
    <message>
        <source>{file} lists far more parts than a Word document has and was not opened</source>
        <translation>{file} annonce bien plus de parties qu’un document Word et n’a pas été ouvert</translation>
    </message>
    <message>
        <source>{file}: its part {part} is too large to be read ({size} MB, at most {most}); accept what is settled in it, or split it and give each piece</source>
        <translation>{file}&#xa0;: sa partie {part} est trop grande pour être lue ({size} Mo, {most} au plus)&#xa0;; acceptez ce qui y est réglé, ou divisez-le et donnez chaque morceau</translation>
    </message>
    <message>
        <source>{file} declares an XML document type, which no Word file needs; save it again from Word</source>
        <translation>{file} déclare un type de document XML, dont aucun fichier Word n’a besoin&#xa0;; enregistrez-le à nouveau depuis Word</translation>
    </message>
    <message>
        <source>{file} unpacks to far more than a Word document holds and was not opened; save it again from Word, or split it</source>
        <translation>{file} contient, une fois décompressé, bien plus qu’un document Word et n’a pas été ouvert&#xa0;; enregistrez-le à nouveau depuis Word, ou divisez-le</translation>
    </message>
    <message>
        <source>{file} is a zip with a password; unpack it and give the .docx inside</source>
        <translation>{file} est une archive zip protégée par un mot de passe&#xa0;; décompressez-la et donnez le .docx qu’elle contient</translation>
    </message>
    <message>
        <source>{file} is damaged or no Word file; open it in Word, save it as .docx and try again</source>
        <translation>{file} est endommagé ou n’est pas un fichier Word&#xa0;; ouvrez-le dans Word, enregistrez-le au format .docx et réessayez</translation>
    </message>
    <message>
        <source>{path}: {reason}; check the name and that you may read it</source>
        <translation>{path}&#xa0;: {reason}&#xa0;; vérifiez le nom et votre droit de le lire</translation>
    </message>
    <message>
        <source>comments are no text of the document and were left out</source>
        <translation>les commentaires ne sont pas du texte du document et ont été laissés de côté</translation>
    </message>
    <message>
        <source>they are no text of the document and were left out</source>
        <translation>ils ne sont pas du texte du document et ont été laissés de côté</translation>
    </message>
    <message>
        <source>nothing in the text refers to this note, and it was left out</source>
        <translation>rien dans le texte ne renvoie à cette note, et elle a été laissée de côté</translation>
    </message>
    <message>
        <source>this is no act: it does not have the fields of one</source>
        <translation>ce n’est pas un acte&#xa0;: il n’en a pas les champs</translation>
    </message>
    <message>
        <source>it is an act of format {format}, made by a newer Treaty Workbench: update the program</source>
        <translation>c’est un acte de format {format}, fait par un Treaty Workbench plus récent&#xa0;: mettez le programme à jour</translation>
    </message>
    <message>
        <source>this is no act: its {name} is not what it should be</source>
        <translation>ce n’est pas un acte&#xa0;: son champ {name} n’est pas ce qu’il devrait être</translation>
    </message>
    <message>
        <source>the text holds a broken character (half of a pair); paste it again as plain text</source>
        <translation>le texte contient un caractère brisé (la moitié d’une paire)&#xa0;; collez-le à nouveau comme texte simple</translation>
    </message>
    <message>
        <source>it names no party that speaks</source>
        <translation>il ne nomme aucune partie qui s’exprime</translation>
    </message>
    <message>
        <source>opens a conference</source>
        <translation>ouvre une conférence</translation>
    </message>
    <message>
        <source>adds parties</source>
        <translation>ajoute des parties</translation>
    </message>
    <message>
        <source>circulates a version</source>
        <translation>distribue une version</translation>
    </message>
    <message>
        <source>records decisions</source>
        <translation>consigne les décisions</translation>
    </message>
    <message>
        <source>records the status</source>
        <translation>consigne l’état des dispositions</translation>
    </message>
    <message>
        <source>records what the room settled</source>
        <translation>consigne ce qui a été arrêté en séance</translation>
    </message>
    <message>
        <source>records what the room reopened</source>
        <translation>consigne ce qui a été rouvert en séance</translation>
    </message>
    <message>
        <source>numbers amendments</source>
        <translation>numérote les amendements</translation>
    </message>
    <message>
        <source>invites a party</source>
        <translation>invite une partie</translation>
    </message>
    <message>
        <source>closes an invitation</source>
        <translation>clôt une invitation</translation>
    </message>
    <message>
        <source>revokes a seat</source>
        <translation>révoque un poste</translation>
    </message>
    <message>
        <source>only the secretariat {does}</source>
        <translation>seul le secrétariat {does}</translation>
    </message>
    <message>
        <source>it would table an amendment for {parties}; others join it themselves</source>
        <translation>cela déposerait un amendement au nom de {parties}&#xa0;; les autres s’y joignent eux-mêmes</translation>
    </message>
    <message>
        <source>it would table an amendment under an id that is not one of its seat&apos;s</source>
        <translation>cela déposerait un amendement sous un identifiant qui n’est pas de son poste</translation>
    </message>
    <message>
        <source>it would speak for {party}</source>
        <translation>cela parlerait au nom de {party}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>a Word or zip file: read a marked-up document with `treaty return`, or a text with `treaty import`</source>
        <translation>un fichier Word ou zip&#xa0;: relisez un document annoté, ou importez un texte</translation>
    </message>
    <message>
        <source>a conference file: ask for a package, made from it with `treaty pack`</source>
        <translation>un fichier de conférence&#xa0;: demandez un paquet qui en soit tiré</translation>
    </message>
    <message>
        <source>a PDF file: ask for the package that was made with `treaty pack`</source>
        <translation>un fichier PDF&#xa0;: demandez le paquet lui-même</translation>
    </message>
    <message>
        <source>{file} is no package: ask its sender for one, made with `treaty pack`</source>
        <translation>{file} n’est pas un paquet&#xa0;: demandez-en un à son expéditeur</translation>
    </message>
    <message>
        <source>{file} was damaged or changed on its way ({why}): nothing of it was taken in; ask its sender for it again</source>
        <translation>{file} a été endommagé ou modifié en chemin ({why})&#xa0;: rien n’en a été repris&#xa0;; redemandez-le à son expéditeur</translation>
    </message>
    <message>
        <source>{file} is larger than any honest package: nothing of it was taken in; ask its sender why</source>
        <translation>{file} est plus grand qu’aucun paquet honnête&#xa0;: rien n’en a été repris&#xa0;; demandez pourquoi à son expéditeur</translation>
    </message>
    <message>
        <source>{file} is empty: ask its sender for it again</source>
        <translation>{file} est vide&#xa0;: redemandez-le à son expéditeur</translation>
    </message>
    <message>
        <source>{file} is no package but {what}</source>
        <translation>{file} n’est pas un paquet mais {what}</translation>
    </message>
    <message>
        <source>the invitation in this package is not as the program writes one: ask the secretariat for another</source>
        <translation>l’invitation contenue dans ce paquet n’est pas telle que le programme l’écrit&#xa0;: demandez-en une autre au secrétariat</translation>
    </message>
    <message>
        <source>this is no code of an invitation: it has {length} letters and digits, and never 0, 1, I, L or O</source>
        <translation>ce n’est pas le code d’une invitation&#xa0;: il a {length} lettres et chiffres, et jamais 0, 1, I, L ni O</translation>
    </message>
    <message>
        <source>the code does not open this invitation: check each sign with whoever told it to you, and that it belongs to this file</source>
        <translation>le code n’ouvre pas cette invitation&#xa0;: vérifiez chaque signe avec la personne qui vous l’a donné, et qu’il va avec ce fichier</translation>
    </message>
    <message>
        <source>{file} was made by a newer Treaty Workbench (package format {version}, this program, {this}, knows {known}): update the program to {needed}</source>
        <translation>{file} a été fait par un Treaty Workbench plus récent (format de paquet {version}&#xa0;; ce programme, {this}, connaît {known})&#xa0;: passez à {needed}</translation>
    </message>
    <message>
        <source>{file} says that it holds {count} acts, which no honest package does</source>
        <translation>{file} dit contenir {count} actes, ce que ne fait aucun paquet honnête</translation>
    </message>
    <message>
        <source>{file} is too large for the memory of this computer: ask its sender why</source>
        <translation>{file} est trop grand pour la mémoire de cet ordinateur&#xa0;: demandez pourquoi à son expéditeur</translation>
    </message>
    <message>
        <source>{file} is larger than any honest package: ask its sender why</source>
        <translation>{file} est plus grand qu’aucun paquet honnête&#xa0;: demandez pourquoi à son expéditeur</translation>
    </message>
    <message>
        <source>{file} cannot be taken in (line {line}{act}): {problem}</source>
        <translation>{file} ne peut pas être repris (ligne {line}{act})&#xa0;: {problem}</translation>
    </message>
    <message>
        <source>a party needs a code and a name</source>
        <translation>une partie a besoin d’un code et d’un nom</translation>
    </message>
    <message>
        <source>&quot;{said}&quot; is no code: write it in letters and digits, joined by hyphens, like ARAB-GROUP</source>
        <translation>«&#xa0;{said}&#xa0;» n’est pas un code&#xa0;: écrivez-le en lettres et chiffres reliés par des tirets, comme ARAB-GROUP</translation>
    </message>
    <message>
        <source>{code} is {name} already: choose another code</source>
        <translation>{code} désigne déjà {name}&#xa0;: choisissez un autre code</translation>
    </message>
    <message>
        <source>an amendment needs a sponsor: say who tables it</source>
        <translation>un amendement a besoin d’un auteur&#xa0;: dites qui le dépose</translation>
    </message>
    <message>
        <source>{amendment} keeps its number, or its want of one: leave --unnumbered out</source>
        <translation>{amendment} garde son numéro, ou son absence de numéro&#xa0;: ne demandez pas qu’il soit sans numéro</translation>
    </message>
    <message>
        <source>the words of {amendment} are for {party} to revise, or for the secretariat: table an amendment to it, or withdraw and table your own</source>
        <translation>c’est à {party}, ou au secrétariat, de réviser les mots de {amendment}&#xa0;: déposez un amendement à cet amendement, ou retirez le vôtre et déposez-en un autre</translation>
    </message>
    <message>
        <source>{amendment} proposes no words that could be revised; withdraw it and table another</source>
        <translation>{amendment} ne propose pas de mots à réviser&#xa0;; retirez-le et déposez-en un autre</translation>
    </message>
    <message>
        <source>the provision of {amendment} is gone from {version}; table a new amendment</source>
        <translation>la disposition de {amendment} n’est plus dans {version}&#xa0;; déposez un nouvel amendement</translation>
    </message>
    <message>
        <source>{party} sponsors {amendment} already</source>
        <translation>{party} est déjà auteur de {amendment}</translation>
    </message>
    <message>
        <source>this file speaks for {party} only: {why}</source>
        <translation>ce fichier ne parle qu’au nom de {party}&#xa0;: {why}</translation>
    </message>
    <message>
        <source>{amendment} is {status}: only a live amendment can be changed</source>
        <translation>{amendment} est dans l’état «&#xa0;{status}&#xa0;»&#xa0;: seul un amendement à l’examen peut être modifié</translation>
    </message>
    <message>
        <source>{party} does not sponsor {amendment}; its sponsors are {sponsors}</source>
        <translation>{party} n’est pas auteur de {amendment}&#xa0;; ses auteurs sont {sponsors}</translation>
    </message>
    <message>
        <source>this file speaks for {party} only: {others} says that in a file of its own, or hands it to the secretariat</source>
        <translation>ce fichier ne parle qu’au nom de {party}&#xa0;: {others} le dit dans son propre fichier, ou le remet au secrétariat</translation>
    </message>
    <message>
        <source>only the secretariat {what}; this file is held by {party}</source>
        <translation>seul le secrétariat {what}&#xa0;; ce fichier est tenu par {party}</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>par le nom</translation>
    </message>
    <message>
        <source>as told</source>
        <translation>comme indiqué</translation>
    </message>
    <message>
        <source>by default</source>
        <translation>par défaut</translation>
    </message>
    <message>
        <source>left out as told</source>
        <translation>laissé de côté comme indiqué</translation>
    </message>
    <message>
        <source>no party of this conference</source>
        <translation>pas une partie à cette conférence</translation>
    </message>
    <message>
        <source>nobody called {name} has changed this document: its authors are {names}</source>
        <translation>personne du nom de {name} n’a modifié ce document&#xa0;: ses auteurs sont {names}</translation>
    </message>
    <message>
        <source>{path} exists already: choose an empty folder for the invitations</source>
        <translation>{path} existe déjà&#xa0;: choisissez un dossier vide pour les invitations</translation>
    </message>
    <message>
        <source>{why}; what is said here from now on would count nowhere: ask for a new invitation</source>
        <translation>{why}&#xa0;; ce qui se dit ici désormais ne compterait nulle part&#xa0;: demandez une nouvelle invitation</translation>
    </message>
    <message>
        <source>the act that enrols its seat is missing: receive a package of somebody who holds it</source>
        <translation>l’acte qui inscrit son poste manque&#xa0;: recevez un paquet de quelqu’un qui l’a</translation>
    </message>
    <message>
        <source>acts of its own seat are missing: receive a package of somebody who holds them</source>
        <translation>des actes de son propre poste manquent&#xa0;: recevez un paquet de quelqu’un qui les a</translation>
    </message>
    <message>
        <source>{file} is no file: name a package</source>
        <translation>{file} n’est pas un fichier&#xa0;: indiquez un paquet</translation>
    </message>
    <message>
        <source>gathering the acts</source>
        <translation>rassemblement des actes</translation>
    </message>
    <message>
        <source>inviting {party}</source>
        <translation>invitation de {party}</translation>
    </message>
    <message>
        <source>the current words of {where} hold no brackets; proposals on it are settled with --span</source>
        <translation>les mots actuels de {where} ne contiennent pas de crochets&#xa0;; les propositions sur eux se règlent là où elles figurent</translation>
    </message>
    <message>
        <source>there is no bracket {number} in {where}; it has {listed}</source>
        <translation>il n’y a pas de crochet {number} dans {where}&#xa0;; il y a&#xa0;: {listed}</translation>
    </message>
    <message>
        <source>bracket {bracket} of {where} stands in span {number}, on which there are proposals: settle that with --span {number}</source>
        <translation>le crochet {bracket} de {where} se trouve au passage {number}, qui fait l’objet de propositions&#xa0;: réglez le passage {number}</translation>
    </message>
    <message>
        <source>a bracket of the text has no variants: lift it, delete its words, or give others</source>
        <translation>un crochet du texte n’a pas de variantes&#xa0;: levez-le, supprimez ses mots, ou donnez-en d’autres</translation>
    </message>
    <message>
        <source>reading {file}</source>
        <translation>lecture de {file}</translation>
    </message>
    <message>
        <source>matching provisions</source>
        <translation>rapprochement des dispositions</translation>
    </message>
    <message>
        <source>circulating</source>
        <translation>distribution</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>deriving the text</source>
        <translation>établissement du texte</translation>
    </message>
    <message>
        <source>carrying amendments over</source>
        <translation>reprise des amendements</translation>
    </message>
    <message>
        <source>adopted amendments rival each other: {rivals}; reject all but one of them</source>
        <translation>des amendements adoptés s’excluent&#xa0;: {rivals}&#xa0;; rejetez-les tous sauf un</translation>
    </message>
    <message>
        <source>{amendments} was adopted with other words than those that the room settled in {where}: reject it, or settle the span anew</source>
        <translation>{amendments} a été adopté avec d’autres mots que ceux arrêtés en séance pour {where}&#xa0;: rejetez-le, ou réglez à nouveau le passage</translation>
    </message>
    <message>
        <source>a version needs a name: give it with --name</source>
        <translation>une version a besoin d’un nom&#xa0;: donnez-lui-en un</translation>
    </message>
    <message>
        <source>there is already a version called {name}: choose another name with --name</source>
        <translation>il y a déjà une version appelée {name}&#xa0;: choisissez un autre nom</translation>
    </message>
    <message>
        <source>{amendment} was adopted but is {fate} on {version}: reject it, and table its words anew where they belong</source>
        <translation>{amendment} a été adopté, mais sur {version} il est «&#xa0;{fate}&#xa0;»&#xa0;: rejetez-le, et déposez ses mots à nouveau là où est leur place</translation>
    </message>
    <message>
        <source>{amendment} was adopted, and so {where} would stay as it is, but other decisions change it: reject that amendment, or reopen the others</source>
        <translation>{amendment} a été adopté, si bien que {where} resterait tel quel, mais d’autres décisions le modifient&#xa0;: rejetez cet amendement, ou rouvrez les autres</translation>
    </message>
    <message>
        <source>its marks are no longer in the document: they were accepted or rejected, and it stays on the table</source>
        <translation>ses marques ne sont plus dans le document&#xa0;: elles ont été acceptées ou refusées, et il reste déposé</translation>
    </message>
    <message>
        <source>the document does not name it: it was taken out there, or came later; it stays on the table until it is withdrawn</source>
        <translation>le document ne le nomme pas&#xa0;: il y a été ôté, ou est venu après&#x202f;; il reste déposé jusqu’à son retrait</translation>
    </message>
    <message>
        <source>in part: some of its marks are no longer in the document, as where others take out the same words and a word processor keeps one mark; it stays as it was tabled</source>
        <translation>en partie&#xa0;: certaines de ses marques ne sont plus dans le document, comme là où d’autres suppriment les mêmes mots et qu’un traitement de texte garde une seule marque&#x202f;; il reste tel qu’il a été déposé</translation>
    </message>
    <message>
        <source>{name} is on {other}, which is not taken: hand that in first, or take it with this one</source>
        <translation>{name} porte sur {other}, qui n’est pas repris&#xa0;: remettez d’abord celui-là, ou reprenez-le avec celui-ci</translation>
    </message>
    <message>
        <source>a comment that keeps a provision which the version has not</source>
        <translation>un commentaire qui maintient une disposition que la version n’a pas</translation>
    </message>
    <message>
        <source>the words of {name} were changed in the document; to take them: treaty revise FILE {name} --by {party} --text &quot;…&quot;</source>
        <translation>les mots de {name} ont été changés dans le document&#x202f;; pour les reprendre, révisez {name} au nom de {party}</translation>
    </message>
    <message>
        <source>{name} was {status} where the document comes from, and this file does not have it</source>
        <translation>{name} avait là d’où vient le document l’état «&#xa0;{status}&#xa0;», et ce fichier ne l’a pas</translation>
    </message>
    <message>
        <source>a page such as {file} names no author of the changes: leave it out, or write a .docx</source>
        <translation>une page comme {file} ne nomme pas l’auteur des modifications&#xa0;: omettez-le, ou écrivez un .docx</translation>
    </message>
    <message>
        <source>{file} must end in {endings}</source>
        <translation>{file} doit se terminer par {endings}</translation>
    </message>
    <message>
        <source>{error}; or name a version: {known}</source>
        <translation>{error}&#xa0;; ou nommez une version&#xa0;: {known}</translation>
    </message>
    <message>
        <source>{party} has no one wording: its amendments {amendments} rival each other; withdraw one of them</source>
        <translation>{party} n’a pas un libellé unique&#xa0;: ses amendements {amendments} s’excluent&#xa0;; retirez-en un</translation>
    </message>
    <message>
        <source>its words were settled in {where}; reopen the span with `treaty decide FILE --at … --span N --reopen`</source>
        <translation>ses mots ont été réglés dans {where}&#xa0;; rouvrez ce passage</translation>
    </message>
    <message>
        <source>{amendment} was withdrawn: table its words anew if the room wants them</source>
        <translation>{amendment} a été retiré&#xa0;: déposez ses mots à nouveau si la salle les souhaite</translation>
    </message>
    <message>
        <source>{amendment} was not decided itself: {why}</source>
        <translation>{amendment} n’a pas été décidé lui-même&#xa0;: {why}</translation>
    </message>
    <message>
        <source>nothing of {amendment} would be taken: the room settled its words in {where} as {words}; reopen the span first, or leave it</source>
        <translation>rien de {amendment} ne serait repris&#xa0;: ses mots ont été arrêtés dans {where} comme {words}&#xa0;; rouvrez d’abord le passage, ou laissez-le</translation>
    </message>
    <message>
        <source>it fell with {amendments}; reopen that</source>
        <translation>il est tombé avec {amendments}&#xa0;; rouvrez celui-ci</translation>
    </message>
    <message>
        <source>amendments fall only with one that is adopted: decide {amendment} for itself</source>
        <translation>des amendements ne tombent qu’avec un amendement adopté&#xa0;: décidez de {amendment} pour lui-même</translation>
    </message>
    <message>
        <source>{amendment} does not fall with itself: name other amendments with --answers</source>
        <translation>{amendment} ne tombe pas avec lui-même&#xa0;: indiquez d’autres amendements</translation>
    </message>
    <message>
        <source>is {status}</source>
        <translation>est dans l’état «&#xa0;{status}&#xa0;»</translation>
    </message>
    <message>
        <source>{amendment} {state}: only a live amendment can fall with another</source>
        <translation>{amendment} {state}&#xa0;: seul un amendement à l’examen peut tomber avec un autre</translation>
    </message>
    <message>
        <source>stands in {version}</source>
        <translation>figure dans {version}</translation>
    </message>
    <message>
        <source>there is no draft {id}</source>
        <translation>il n’y a pas de projet {id}</translation>
    </message>
    <message>
        <source>gathering the text</source>
        <translation>rassemblement du texte</translation>
    </message>
    <message>
        <source>writing {file}</source>
        <translation>écriture de {file}</translation>
    </message>
    <message>
        <source>there is no form {form}: choose {forms} or {last}</source>
        <translation>il n’y a pas de forme {form}&#xa0;: choisissez {forms} ou {last}</translation>
    </message>
    <message>
        <source>choose one: the whole text, or only the rows with a difference</source>
        <translation>choisissez&#xa0;: tout le texte, ou seulement les lignes qui diffèrent</translation>
    </message>
    <message>
        <source>nothing of the text is left by this choice: choose another, or the whole text</source>
        <translation>ce choix ne laisse rien du texte&#xa0;: faites-en un autre, ou prenez tout le texte</translation>
    </message>
    <message>
        <source>choose one: what is contested, what touches a party, or what changed since a version or day</source>
        <translation>choisissez l’un des trois&#xa0;: ce qui est contesté, ce qui concerne une partie, ou ce qui a changé depuis une version ou un jour</translation>
    </message>
    <message>
        <source>name the packages to receive</source>
        <translation>indiquez les paquets à recevoir</translation>
    </message>
    <message>
        <source>numbering the amendments</source>
        <translation>numérotation des amendements</translation>
    </message>
    <message>
        <source>receiving</source>
        <translation>la réception</translation>
    </message>
    <message>
        <source>insertion</source>
        <translation>ajout</translation>
    </message>
    <message>
        <source>deletion</source>
        <translation>suppression</translation>
    </message>
    <message>
        <source>move from</source>
        <translation>déplacement d’ici</translation>
    </message>
    <message>
        <source>move to</source>
        <translation>déplacement vers ici</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>fusion</translation>
    </message>
    <message>
        <source>change of form</source>
        <translation>changement de forme</translation>
    </message>
    <message>
        <source>change of number</source>
        <translation>changement de numéro</translation>
    </message>
    <message>
        <source>unknown change</source>
        <translation>changement inconnu</translation>
    </message>
    <message>
        <source>no party of this conference: say whose with --author &quot;{author}=PARTY&quot;, or --by PARTY</source>
        <translation>pas une partie à cette conférence&#xa0;: dites de qui sont les changements de «&#xa0;{author}&#xa0;»</translation>
    </message>
    <message>
        <source>{name} is another party: --every-party or --by {party} takes it</source>
        <translation>{name} est une autre partie&#xa0;: prenez aussi les changements des autres parties, ou ceux de {party}</translation>
    </message>
    <message>
        <source>{kind} by {author}: {why}</source>
        <translation>{kind} de {author}&#xa0;: {why}</translation>
    </message>
    <message>
        <source>the same words as {name} ({parties}); to support it: treaty join FILE {name} --by PARTY</source>
        <translation>les mêmes mots que {name} ({parties})&#x202f;; pour l’appuyer, joignez-vous à {name}</translation>
    </message>
    <message>
        <source>{party} leaves nothing of {name}: take a position on it</source>
        <translation>{party} ne laisse rien de {name}&#xa0;: prenez position à son sujet</translation>
    </message>
    <message>
        <source>{party} changes its own {name}; to take the words: treaty revise FILE {name} --by {party} --text &quot;…&quot;</source>
        <translation>{party} change son propre {name}&#x202f;; pour reprendre les mots, révisez {name} au nom de {party}</translation>
    </message>
    <message>
        <source>this changes what {author} would insert, which is no amendment here: take that one too with --every-party, or hand it in by itself</source>
        <translation>cela change ce que {author} ajouterait, qui n’est pas un amendement ici&#xa0;: prenez-le aussi avec les changements des autres parties, ou remettez-le à part</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>quelqu’un</translation>
    </message>
    <message>
        <source>writing the package</source>
        <translation>écriture du paquet</translation>
    </message>
    <message>
        <source>this file has lost the act that enrols its seat: receive a package that holds it, and pack then</source>
        <translation>ce fichier a perdu l’acte qui inscrit son poste&#xa0;: recevez un paquet qui le contient, puis faites le vôtre</translation>
    </message>
    <message>
        <source>{path} is there already and is no package: choose another name</source>
        <translation>{path} existe déjà et n’est pas un paquet&#xa0;: choisissez un autre nom</translation>
    </message>
    <message>
        <source>{file} is a folder: name the package in it</source>
        <translation>{file} est un dossier&#xa0;: indiquez le paquet qui s’y trouve</translation>
    </message>
    <message>
        <source>{file} is no ordinary file, but a device or a pipe: name a package</source>
        <translation>{file} n’est pas un fichier ordinaire, mais un périphérique ou un tube&#xa0;: indiquez un paquet</translation>
    </message>
    <message>
        <source>{count} texts are too many for the width of a page: name {most} at most</source>
        <translation>{count} textes, c’est trop pour la largeur d’une page&#xa0;: nommez-en {most} au plus</translation>
    </message>
    <message>
        <source>{error}; or name a version: {base}, {known}</source>
        <translation>{error}&#xa0;; ou nommez une version&#xa0;: {base}, {known}</translation>
    </message>
    <message>
        <source>the heading of {where}</source>
        <translation>l’intitulé de {where}</translation>
    </message>
    <message>
        <source>a provision cannot be moved into itself: choose a place outside it</source>
        <translation>une disposition ne peut pas être déplacée en elle-même&#xa0;: choisissez un endroit hors d’elle</translation>
    </message>
    <message>
        <source>{provision} cannot stand in {place}: choose another place</source>
        <translation>{provision} ne peut pas figurer dans {place}&#xa0;: choisissez un autre endroit</translation>
    </message>
    <message>
        <source>there is nothing before it here</source>
        <translation>rien ne la précède ici</translation>
    </message>
    <message>
        <source>there is nothing after it here</source>
        <translation>rien ne la suit ici</translation>
    </message>
    <message>
        <source>it stands in nothing out of which it could be moved</source>
        <translation>elle ne figure dans rien d’où l’on puisse la sortir</translation>
    </message>
    <message>
        <source>the new provision has no words</source>
        <translation>la nouvelle disposition n’a pas de mots</translation>
    </message>
    <message>
        <source>these words make more than one provision: table an amendment for each</source>
        <translation>ces mots forment plus d’une disposition&#xa0;: déposez un amendement pour chacune</translation>
    </message>
    <message>
        <source>these words begin with {label}: leave that out, or let them be numbered</source>
        <translation>ces mots commencent par {label}&#xa0;: omettez-le, ou laissez-les numéroter</translation>
    </message>
    <message>
        <source>a heading</source>
        <translation>un intitulé</translation>
    </message>
    <message>
        <source>these are the words of {where} already; to ask that they stay, table --keep</source>
        <translation>ce sont déjà les mots de {where}&#xa0;; pour demander qu’ils restent, proposez de les garder tels quels</translation>
    </message>
    <message>
        <source>only a new provision can be tabled as unnumbered: leave --unnumbered out</source>
        <translation>seule une nouvelle disposition peut être déposée sans numéro&#xa0;: n’en demandez pas tant ici</translation>
    </message>
    <message>
        <source>{amendment} proposes no words that could be amended: table an amendment on the provision</source>
        <translation>{amendment} ne propose pas de mots à amender&#xa0;: déposez un amendement à la disposition</translation>
    </message>
    <message>
        <source>{amendment} has no place in {version}: name a version that has its provision</source>
        <translation>{amendment} n’a pas de place dans {version}&#xa0;: indiquez une version qui a sa disposition</translation>
    </message>
    <message>
        <source>these are the words of {amendment} already; to support it, join it or take a position</source>
        <translation>ce sont déjà les mots de {amendment}&#xa0;; pour l’appuyer, joignez-vous à lui ou prenez position</translation>
    </message>
    <message>
        <source>what {amendment} proposes stands in {where}: table an amendment on the provision there</source>
        <translation>ce que propose {amendment} figure dans {where}&#xa0;: déposez-y un amendement à la disposition</translation>
    </message>
    <message>
        <source>{amendment} is {status}: table an amendment on the provision instead</source>
        <translation>{amendment} est dans l’état «&#xa0;{status}&#xa0;»&#xa0;: déposez plutôt un amendement à la disposition</translation>
    </message>
    <message>
        <source>{amendment} has lost what it would change: table an amendment where its words belong</source>
        <translation>{amendment} a perdu ce qu’il modifierait&#xa0;: déposez un amendement là où est la place de ses mots</translation>
    </message>
    <message>
        <source>say after which provision it shall stand</source>
        <translation>dites après quelle disposition elle doit figurer</translation>
    </message>
    <message>
        <source>a provision cannot be moved into itself: name a place outside it</source>
        <translation>une disposition ne peut pas être déplacée en elle-même&#xa0;: indiquez un endroit hors d’elle</translation>
    </message>
    <message>
        <source>it stands there already; to ask that it stays, table --keep</source>
        <translation>elle y figure déjà&#xa0;; pour demander qu’elle y reste, proposez de la garder telle quelle</translation>
    </message>
    <message>
        <source>a table has no heading: add a provision before it, or change its first row</source>
        <translation>un tableau n’a pas d’intitulé&#xa0;: ajoutez une disposition avant lui, ou modifiez sa première ligne</translation>
    </message>
    <message>
        <source>these words have no heading: to change them, as those of the title, table --replace</source>
        <translation>ces mots n’ont pas d’intitulé&#xa0;: pour les modifier, comme ceux du titre, proposez un nouveau libellé</translation>
    </message>
    <message>
        <source>an amendment is not deleted: take a position on {amendment}, or ask the room to reject it</source>
        <translation>un amendement ne se supprime pas&#xa0;: prenez position sur {amendment}, ou demandez à la salle de le rejeter</translation>
    </message>
    <message>
        <source>to keep {amendment} as it is, take a position on it, or join its sponsors</source>
        <translation>pour garder {amendment} tel quel, prenez position sur lui, ou joignez-vous à ses auteurs</translation>
    </message>
    <message>
        <source>give the whole wording of {amendment} as it would be amended, with --replace</source>
        <translation>donnez le libellé entier de {amendment} tel qu’il serait amendé</translation>
    </message>
    <message>
        <source>these are no words: to delete the provision, table --delete</source>
        <translation>ce ne sont pas des mots&#xa0;: pour supprimer la disposition, proposez sa suppression</translation>
    </message>
    <message>
        <source>say where the new provision stands: after, before or under another</source>
        <translation>dites où figure la nouvelle disposition&#xa0;: après, avant ou sous une autre</translation>
    </message>
    <message>
        <source>{said} is no date: write it as 2026-11-20 or 2026-11-20T14:30</source>
        <translation>{said} n’est pas une date&#xa0;: écrivez 2026-11-20 ou 2026-11-20T14:30</translation>
    </message>
    <message>
        <source>reading what was said before</source>
        <translation>lecture de ce qui a été dit avant</translation>
    </message>
    <message>
        <source>the file holds no text yet: bring one in with `treaty import FILE SOURCE`</source>
        <translation>le fichier ne contient pas encore de texte&#xa0;: importez-en un</translation>
    </message>
    <message>
        <source>there is no amendment {said}: `treaty amendments FILE` lists them with numbers</source>
        <translation>il n’y a pas d’amendement {said}&#xa0;: la liste des amendements donne leurs numéros</translation>
    </message>
    <message>
        <source>{party}-{end} may be any of {ids}: name it by one of these ids</source>
        <translation>{party}-{end} peut être l’un de ceux-ci&#xa0;: {ids}&#xa0;; indiquez-en un par cet identifiant</translation>
    </message>
    <message>
        <source>{path} holds no conference yet: receive a package of the secretariat first</source>
        <translation>{path} ne contient pas encore de conférence&#xa0;: recevez d’abord un paquet du secrétariat</translation>
    </message>
    <message>
        <source>{amendment} is an amendment (on {cited}): name a provision</source>
        <translation>{amendment} est un amendement (à {cited})&#xa0;: indiquez une disposition</translation>
    </message>
    <message>
        <source>{amendment} has no place in {version}: withdraw it, and table it anew at another place</source>
        <translation>{amendment} n’a pas de place dans {version}&#xa0;: retirez-le, et déposez-le à nouveau à un autre endroit</translation>
    </message>
    <message>
        <source>{amendment} was drafted on {version}: there is nothing to take</source>
        <translation>{amendment} a été rédigé sur {version}&#xa0;: il n’y a rien à reprendre</translation>
    </message>
    <message>
        <source>what {amendment} asks for is said already: there is nothing to take, only to withdraw</source>
        <translation>ce que demande {amendment} est déjà dit&#xa0;: il n’y a rien à reprendre, il n’y a qu’à le retirer</translation>
    </message>
    <message>
        <source>the words that {amendment} would keep have changed: withdraw it, or table them with --replace</source>
        <translation>les mots que {amendment} garderait ont changé&#xa0;: retirez-le, ou déposez-les comme nouveau libellé</translation>
    </message>
    <message>
        <source>{amendment} stands on {version} {how}: there is nothing to take</source>
        <translation>{amendment} figure {how} sur {version}&#xa0;: il n’y a rien à reprendre</translation>
    </message>
    <message>
        <source>{amendment} would add what stands in {version} in other words: table its words there</source>
        <translation>{amendment} ajouterait ce qui figure dans {version} en d’autres mots&#xa0;: déposez ses mots à cet endroit</translation>
    </message>
    <message>
        <source>what {amendment} would amend is gone: withdraw it, and table its words on the provision</source>
        <translation>ce que {amendment} amenderait a disparu&#xa0;: retirez-le, et déposez ses mots sur la disposition</translation>
    </message>
    <message>
        <source>already</source>
        <translation>déjà</translation>
    </message>
    <message>
        <source>as it was handed in</source>
        <translation>tel qu’il a été remis</translation>
    </message>
    <message>
        <source>build it anew with `treaty verify FILE --rebuild`</source>
        <translation>reconstruisez-le</translation>
    </message>
    <message>
        <source>what the file shows does not follow from its acts, since it was damaged or changed by another program: {way}</source>
        <translation>ce que montre le fichier ne découle pas de ses actes, car il a été endommagé ou modifié par un autre programme&#xa0;: {way}</translation>
    </message>
    <message>
        <source>to read it on a version of this file all the same, name that with --against ({versions})</source>
        <translation>pour le lire malgré tout sur une version de ce fichier, choisissez-la ({versions})</translation>
    </message>
    <message>
        <source>say whose changes to take: --by PARTY, or --every-party for all who marked it</source>
        <translation>dites de qui reprendre les modifications&#xa0;: d’une partie, ou de toutes celles qui l’ont annoté</translation>
    </message>
    <message>
        <source>matching its changes with the text</source>
        <translation>rapprochement de ses changements et du texte</translation>
    </message>
    <message>
        <source>changes are by {listed}, no parties of this conference: say who they are with --author &quot;{first}=PARTY&quot;, or leave them out with --author &quot;{first}=&quot;</source>
        <translation>des modifications sont de {listed}, qui ne sont pas des parties à cette conférence&#xa0;: dites qui est «&#xa0;{first}&#xa0;», ou laissez «&#xa0;{first}&#xa0;» de côté</translation>
    </message>
    <message>
        <source>the document does not say what it shows: it was matched with {version} by its words</source>
        <translation>le document ne dit pas ce qu’il montre&#xa0;: il a été rapproché de {version} par ses mots</translation>
    </message>
    <message>
        <source>{file} shows the text in the form {form}, and what is changed in that is not read back: mark up a document exported with --form {forms}</source>
        <translation>{file} montre le texte sous la forme {form}, et ce qui y est modifié ne se relit pas&#xa0;: annotez un document exporté sous la forme {forms}</translation>
    </message>
    <message>
        <source>{file} is of another conference; {choose}</source>
        <translation>{file} est d’une autre conférence&#xa0;; {choose}</translation>
    </message>
    <message>
        <source>{file} shows {version}, which is not in this file; {choose}</source>
        <translation>{file} montre {version}, qui n’est pas dans ce fichier&#xa0;; {choose}</translation>
    </message>
    <message>
        <source>{file} shows another text called {version} than this file has; {choose}</source>
        <translation>{file} montre sous le nom {version} un autre texte que ce fichier&#xa0;; {choose}</translation>
    </message>
    <message>
        <source>amends {name}</source>
        <translation>amende {name}</translation>
    </message>
    <message>
        <source>looking at it only</source>
        <translation>simple examen</translation>
    </message>
    <message>
        <source>tabling</source>
        <translation>dépôt</translation>
    </message>
    <message>
        <source>somebody without a name</source>
        <translation>quelqu’un sans nom</translation>
    </message>
    <message>
        <source>{author} is no party of this conference</source>
        <translation>{author} n’est pas une partie à cette conférence</translation>
    </message>
    <message>
        <source>the document shows {version} of another conference: it was read on {base}, as told</source>
        <translation>le document montre {version} d’une autre conférence&#xa0;: il a été lu sur {base}, comme indiqué</translation>
    </message>
    <message>
        <source>the document shows {version}: it was read on {base}, as told</source>
        <translation>le document montre {version}&#xa0;: il a été lu sur {base}, comme indiqué</translation>
    </message>
    <message>
        <source>writing what changed</source>
        <translation>écriture de ce qui a changé</translation>
    </message>
    <message>
        <source>{folder} cannot be made ({why}): name another folder</source>
        <translation>{folder} ne peut pas être créé ({why})&#xa0;: indiquez un autre dossier</translation>
    </message>
    <message>
        <source>writing the {form} document</source>
        <translation>écriture du document {form}</translation>
    </message>
    <message>
        <source>nothing to replace: say which words are to give way</source>
        <translation>rien à remplacer&#xa0;: dites quels mots doivent céder la place</translation>
    </message>
    <message>
        <source>there is no {what} {named}: `treaty seats FILE` lists them with their ids</source>
        <translation>il n’y a pas de {what} {named}&#xa0;: la liste des postes donne leurs identifiants</translation>
    </message>
    <message>
        <source>{named} may be several {what}s: {found}</source>
        <translation>{named} peut désigner plusieurs choses ({what})&#xa0;: {found}</translation>
    </message>
    <message>
        <source>{said} is no time: write it as 2026-11-22T14:00, in UTC unless it says otherwise</source>
        <translation>{said} n’est pas un moment&#xa0;: écrivez 2026-11-22T14:00, en UTC sauf indication contraire</translation>
    </message>
    <message>
        <source>invites</source>
        <translation>invite</translation>
    </message>
    <message>
        <source>{file} is a package and no invitation: take it in with `treaty receive`</source>
        <translation>{file} est un paquet et non une invitation&#xa0;: recevez-le</translation>
    </message>
    <message>
        <source>the name of a seat is words that can be shown, {most} signs at most</source>
        <translation>le nom d’un poste est fait de mots qui s’affichent, {most} signes au plus</translation>
    </message>
    <message>
        <source>revokes seats</source>
        <translation>révoque les postes</translation>
    </message>
    <message>
        <source>say --after or --since, not both</source>
        <translation>dites après quel acte ou depuis quel moment, pas les deux</translation>
    </message>
    <message>
        <source>closes invitations</source>
        <translation>clôt les invitations</translation>
    </message>
    <message>
        <source>the invitation {invitation} of {party} is closed already</source>
        <translation>l’invitation {invitation} de {party} est déjà close</translation>
    </message>
    <message>
        <source>the {seat} has no act {act} in this file: see `treaty log`</source>
        <translation>dans ce fichier, {seat} n’a pas d’acte {act}&#xa0;: voyez le journal</translation>
    </message>
    <message>
        <source>invitation</source>
        <translation>invitation</translation>
    </message>
    <message>
        <source>seat</source>
        <translation>poste</translation>
    </message>
    <message>
        <source>a conference needs a title: give one with --title</source>
        <translation>une conférence a besoin d’un titre&#xa0;: donnez-lui-en un</translation>
    </message>
    <message>
        <source>{language} is no language code: give one such as en, fr or pt-BR</source>
        <translation>{language} n’est pas un code de langue&#xa0;: donnez-en un comme en, fr ou pt-BR</translation>
    </message>
    <message>
        <source>checking the file</source>
        <translation>vérification du fichier</translation>
    </message>
    <message>
        <source>`treaty rolling FILE --contested --spans` shows where words are</source>
        <translation>F8 mène aux mots contestés du texte évolutif</translation>
    </message>
    <message>
        <source>span {span} of {where} is not settled: there is nothing to reopen</source>
        <translation>le passage {span} de {where} n’est pas réglé&#xa0;: il n’y a rien à rouvrir</translation>
    </message>
    <message>
        <source>span {span} of {where} stands because {adopted} was adopted: reopen that amendment</source>
        <translation>le passage {span} de {where} tient à l’adoption de {adopted}&#xa0;: rouvrez cet amendement</translation>
    </message>
    <message>
        <source>what was settled there has changed since: look at it again, then decide</source>
        <translation>ce qui y avait été arrêté a changé depuis&#xa0;: regardez à nouveau, puis décidez</translation>
    </message>
    <message>
        <source>this decision was undone already, by {act}: `treaty ledger FILE` tells what stands</source>
        <translation>cette décision a déjà été annulée, par {act}&#xa0;: le registre des décisions dit ce qui tient</translation>
    </message>
    <message>
        <source>a status is undone by another one: use `treaty status FILE --at … --set …`</source>
        <translation>un état s’annule par un autre&#xa0;: donnez à la disposition un autre état</translation>
    </message>
    <message>
        <source>a reopening is undone by settling the words anew: use `treaty decide FILE --at … --span …`</source>
        <translation>une réouverture s’annule en réglant les mots à nouveau</translation>
    </message>
    <message>
        <source>this was decided on {version}, which gave way to another: table an amendment</source>
        <translation>cela a été décidé sur {version}, qui a fait place à une autre&#xa0;: déposez un amendement</translation>
    </message>
    <message>
        <source>what stands below it stood there before: its heading is new, but no amendment puts it around that</source>
        <translation>ce qui est dessous y était déjà&#xa0;: son titre est nouveau, mais aucun amendement ne l’en entoure</translation>
    </message>
    <message>
        <source>what stands below it stays, and so does its number: no amendment deletes it alone</source>
        <translation>ce qui est dessous reste, et son numéro aussi&#xa0;: aucun amendement ne la supprime seule</translation>
    </message>
    <message>
        <source>{which} with the act {act}: `treaty ledger FILE` lists them</source>
        <translation>{which} avec l’acte {act}&#xa0;: le registre des décisions les énumère</translation>
    </message>
    <message>
        <source>no words are contested in {where}; {hint}</source>
        <translation>aucun mot n’est contesté dans {where}&#xa0;; {hint}</translation>
    </message>
    <message>
        <source>there is no span {number} in {where}; it has {listed}</source>
        <translation>il n’y a pas de passage {number} dans {where}&#xa0;; il y a&#xa0;: {listed}</translation>
    </message>
    <message>
        <source>several decisions</source>
        <translation>plusieurs décisions</translation>
    </message>
    <message>
        <source>no decision</source>
        <translation>aucune décision</translation>
    </message>
    <message>
        <source>{amendments} would be decided as a whole</source>
        <translation>{amendments} se décideraient en bloc</translation>
    </message>
    <message>
        <source>{amendment} has no words in this span; the amendments that have: {have}</source>
        <translation>{amendment} n’a pas de mots à cet endroit&#xa0;; les amendements qui en ont&#xa0;: {have}</translation>
    </message>
    <message>
        <source>{amendment} is {status}: only a live amendment can be answered; leave it out</source>
        <translation>{amendment} est dans l’état «&#xa0;{status}&#xa0;»&#xa0;: seul un amendement à l’examen peut être réglé&#xa0;; omettez-le</translation>
    </message>
    <message>
        <source>say which wording, by its number: {choices}</source>
        <translation>dites quel libellé, par son numéro&#xa0;: {choices}</translation>
    </message>
    <message>
        <source>a comment of {author} that belongs to no change taken</source>
        <translation>un commentaire de {author} qui n’appartient à aucun changement repris</translation>
    </message>
    <message>
        <source>changed without being tracked, and so by nobody: say for whom with --by PARTY</source>
        <translation>changé sans suivi, donc par personne&#xa0;: dites de qui ce sont les changements</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>une personne sans nom</translation>
    </message>
    <message>
        <source>a comment of {author} on {name}, which is on the table</source>
        <translation>un commentaire de {author} sur {name}, qui est déjà déposé</translation>
    </message>
    <message>
        <source>these words are in no amendment: another change takes them back, or the text says so already</source>
        <translation>ces mots ne sont dans aucun amendement&#xa0;: un autre changement les reprend, ou le texte le dit déjà</translation>
    </message>
    <message>
        <source>no backup of {path} could be kept before {why} ({reason}), so nothing was changed: make room, or see that you may write in the folder &quot;{folder}&quot;</source>
        <translation>aucune copie de sauvegarde de {path} n’a pu être faite avant {why} ({reason}), si bien que rien n’a été modifié&#xa0;: faites de la place, ou vérifiez que vous pouvez écrire dans le dossier «&#xa0;{folder}&#xa0;»</translation>
    </message>
    <message>
        <source>it needs {needed} MB, and {free} MB are free</source>
        <translation>il faut {needed} Mo, et {free} Mo sont libres</translation>
    </message>
    <message>
        <source>{path} exists already: choose another name, or open it</source>
        <translation>{path} existe déjà&#xa0;: choisissez un autre nom, ou ouvrez-le</translation>
    </message>
    <message>
        <source>there is no folder {folder}: make it first, or choose another</source>
        <translation>il n’y a pas de dossier {folder}&#xa0;: créez-le d’abord, ou choisissez-en un autre</translation>
    </message>
    <message>
        <source>{path} or its folder is read-only: copy the file to a folder where you may write</source>
        <translation>{path} ou son dossier est en lecture seule&#xa0;: copiez le fichier dans un dossier où vous pouvez écrire</translation>
    </message>
    <message>
        <source>this file has lost the key of its seat: it can be read and receive; ask for an invitation</source>
        <translation>ce fichier a perdu la clé de son poste&#xa0;: il peut être lu et recevoir&#xa0;; demandez une invitation</translation>
    </message>
    <message>
        <source>{path} was written by a newer Treaty Workbench ({what}): update the program</source>
        <translation>{path} a été écrit par un Treaty Workbench plus récent ({what})&#xa0;: mettez le programme à jour</translation>
    </message>
    <message>
        <source>{path} is damaged (it names no seat): {way_out}</source>
        <translation>{path} est endommagé (il ne nomme pas de poste)&#xa0;: {way_out}</translation>
    </message>
    <message>
        <source>the invitation does not hold: act {number} of seat {seat} {why}</source>
        <translation>l’invitation ne tient pas&#xa0;: acte {number} du poste {seat}, {why}</translation>
    </message>
    <message>
        <source>the invitation is not whole: acts of the conference are missing; ask for another</source>
        <translation>l’invitation n’est pas entière&#xa0;: des actes de la conférence manquent&#xa0;; demandez-en une autre</translation>
    </message>
    <message>
        <source>acts of this seat itself are missing, and others of it wait for them: receive them from those who hold them before anything is said, or two acts would have one number</source>
        <translation>des actes de ce poste même manquent, et d’autres de ses actes les attendent&#xa0;: recevez-les de ceux qui les ont avant de dire quoi que ce soit, sans quoi deux actes auraient le même numéro</translation>
    </message>
    <message>
        <source>{path} is damaged ({what}): {way_out}</source>
        <translation>{path} est endommagé ({what})&#xa0;: {way_out}</translation>
    </message>
    <message>
        <source>bringing it to a newer format</source>
        <translation>le passage à un format plus récent</translation>
    </message>
    <message>
        <source>take out what can be read with `treaty rescue`, go back to a backup or ask another party for a copy</source>
        <translation>sauvez ce qui peut être lu, revenez à une copie de sauvegarde ou demandez une copie à une autre partie</translation>
    </message>
    <message>
        <source>another program is writing to {name}: nothing was recorded; wait until it is done and try again</source>
        <translation>un autre programme écrit dans {name}&#xa0;: rien n’a été enregistré&#xa0;; attendez qu’il ait fini et réessayez</translation>
    </message>
    <message>
        <source>{name} lies on a share that cannot lock files, so that two programs could write to it at once: nothing was recorded; copy the file to a disk of this computer</source>
        <translation>{name} est sur un partage qui ne peut pas verrouiller les fichiers, si bien que deux programmes pourraient y écrire en même temps&#xa0;: rien n’a été enregistré&#xa0;; copiez le fichier sur un disque de cet ordinateur</translation>
    </message>
    <message>
        <source>{name} is damaged: {way_out}</source>
        <translation>{name} est endommagé&#xa0;: {way_out}</translation>
    </message>
    <message>
        <source>the disk is full: nothing was recorded in {name}; make room and do it again</source>
        <translation>le disque est plein&#xa0;: rien n’a été enregistré dans {name}&#xa0;; faites de la place et recommencez</translation>
    </message>
    <message>
        <source>{name} or its folder is read-only: copy the file to a folder where you may write</source>
        <translation>{name} ou son dossier est en lecture seule&#xa0;: copiez le fichier dans un dossier où vous pouvez écrire</translation>
    </message>
    <message>
        <source>{name} cannot be opened: check that the folder exists and that you may write in it</source>
        <translation>{name} ne peut pas être ouvert&#xa0;: vérifiez que le dossier existe et que vous pouvez y écrire</translation>
    </message>
    <message>
        <source>the disk reports an error on {name}: nothing was recorded; check the disk and that it is not full</source>
        <translation>le disque signale une erreur sur {name}&#xa0;: rien n’a été enregistré&#xa0;; vérifiez le disque et qu’il n’est pas plein</translation>
    </message>
    <message>
        <source>{name} holds or was given more words than a conference file can hold at one place: shorten them</source>
        <translation>{name} contient ou a reçu plus de mots qu’un fichier de conférence n’en peut tenir à un endroit&#xa0;: abrégez-les</translation>
    </message>
    <message>
        <source>{path}: {why}; choose another file or folder</source>
        <translation>{path}&#xa0;: {why}&#xa0;; choisissez un autre fichier ou un autre dossier</translation>
    </message>
    <message>
        <source>{path} cannot be read as a conference file ({what}): {way_out}</source>
        <translation>{path} ne peut pas être lu comme fichier de conférence ({what})&#xa0;: {way_out}</translation>
    </message>
    <message>
        <source>the desk of {party} is locked: unlock it with its passphrase first (a script gives it as TREATY_PASSPHRASE)</source>
        <translation>le bureau de {party} est verrouillé&#xa0;: déverrouillez-le d’abord avec sa phrase secrète</translation>
    </message>
    <message>
        <source>the passphrase is set, but words that were deleted before may still stand in {path}, as it could not be written anew ({problem}); set the passphrase once more with `treaty lock FILE --change`</source>
        <translation>la phrase secrète est définie, mais des mots effacés auparavant peuvent encore se trouver dans {path}, qui n’a pas pu être écrit à neuf ({problem})&#xa0;; définissez-la encore une fois</translation>
    </message>
    <message>
        <source>{path} was written by a newer Treaty Workbench than this one, {this}: update the program to its latest version</source>
        <translation>{path} a été écrit par un Treaty Workbench plus récent que celui-ci, {this}&#xa0;: mettez le programme à jour</translation>
    </message>
    <message>
        <source>{path} is no sound conference file (it {found}); nothing in it was run: {way_out}</source>
        <translation>{path} n’est pas un fichier de conférence sain ({found})&#xa0;; rien n’en a été exécuté&#xa0;: {way_out}</translation>
    </message>
    <message>
        <source>{path} is a package or another compressed file: open your conference file and take a package in with `treaty receive`, or begin with an invitation by `treaty accept`</source>
        <translation>{path} est un paquet ou un autre fichier compressé&#xa0;: ouvrez votre fichier de conférence et recevez-y le paquet, ou commencez par une invitation</translation>
    </message>
    <message>
        <source>{path} is not a conference file: name a .treaty file, or import a document with `treaty import`</source>
        <translation>{path} n’est pas un fichier de conférence&#xa0;: indiquez un fichier .treaty, ou importez un document</translation>
    </message>
    <message>
        <source>{path} is a database of another program, not a conference file: name a .treaty file</source>
        <translation>{path} est la base de données d’un autre programme, pas un fichier de conférence&#xa0;: indiquez un fichier .treaty</translation>
    </message>
    <message>
        <source>{path} was written by a newer Treaty Workbench (file format {format}; this one, {this}, reads up to {known}): update the program to {release}</source>
        <translation>{path} a été écrit par un Treaty Workbench plus récent (format de fichier {format}&#xa0;; celui-ci, {this}, lit jusqu’à {known})&#xa0;: passez à {release}</translation>
    </message>
    <message>
        <source>{path} is damaged, or another program changed it ({why}): {way_out}</source>
        <translation>{path} est endommagé, ou un autre programme l’a modifié ({why})&#xa0;: {way_out}</translation>
    </message>
    <message>
        <source>{path} is larger than any conference file ({size} GB): {way_out}</source>
        <translation>{path} est plus grand qu’aucun fichier de conférence ({size} Go)&#xa0;: {way_out}</translation>
    </message>
    <message>
        <source>beside {path} lies {journal}, which is left of a write and {foreign}: move it to another folder and open the file again</source>
        <translation>à côté de {path} se trouve {journal}, reste d’une écriture ({foreign})&#xa0;: déplacez-le dans un autre dossier et ouvrez le fichier à nouveau</translation>
    </message>
    <message>
        <source>{path} is damaged (its end is missing): {way_out}</source>
        <translation>{path} est endommagé (sa fin manque)&#xa0;: {way_out}</translation>
    </message>
    <message>
        <source>{path} is a folder: name the conference file in it</source>
        <translation>{path} est un dossier&#xa0;: indiquez le fichier de conférence qui s’y trouve</translation>
    </message>
    <message>
        <source>{path} is no ordinary file, but a device or a pipe: name a .treaty file</source>
        <translation>{path} n’est pas un fichier ordinaire, mais un périphérique ou un tube&#xa0;: indiquez un fichier .treaty</translation>
    </message>
    <message>
        <source>its latest version</source>
        <translation>sa version la plus récente</translation>
    </message>
    <message>
        <source>there is no file {path}: check the name, or make it with `treaty new`</source>
        <translation>il n’y a pas de fichier {path}&#xa0;: vérifiez le nom, ou commencez une nouvelle conférence</translation>
    </message>
    <message>
        <source>{path} is damaged (act {number} of {seat} was changed after it was made): {way_out}</source>
        <translation>{path} est endommagé (l’acte {number} de {seat} a été modifié après coup)&#xa0;: {way_out}</translation>
    </message>
    <message>
        <source>{path} exists already: choose another name</source>
        <translation>{path} existe déjà&#xa0;: choisissez un autre nom</translation>
    </message>
    <message>
        <source>in {path} no act can be read any more, so there is nothing to rescue: go back to a backup or ask another party for a copy</source>
        <translation>dans {path}, plus aucun acte ne peut être lu, il n’y a donc rien à sauver&#xa0;: revenez à une copie de sauvegarde ou demandez une copie à une autre partie</translation>
    </message>
    <message>
        <source>{path} is no file that could be rescued: name a .treaty file</source>
        <translation>{path} n’est pas un fichier qui puisse être sauvé&#xa0;: indiquez un fichier .treaty</translation>
    </message>
    <message>
        <source>{path} is too large to be rescued ({size} GB): name a .treaty file</source>
        <translation>{path} est trop grand pour être sauvé ({size} Go)&#xa0;: indiquez un fichier .treaty</translation>
    </message>
    <message>
        <source>there is no file {path}: check the name</source>
        <translation>il n’y a pas de fichier {path}&#xa0;: vérifiez le nom</translation>
    </message>
    <message>
        <source>there is no version called {name}; the file has: {names}</source>
        <translation>il n’y a pas de version appelée {name}&#xa0;; le fichier a&#xa0;: {names}</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aucune pour l’instant</translation>
    </message>
    <message>
        <source>nothing can bring a forgotten passphrase back, but the public record can still be read, and a new invitation gives a new seat</source>
        <translation>rien ne peut rendre une phrase secrète oubliée, mais les actes publics restent lisibles, et une nouvelle invitation donne un nouveau poste</translation>
    </message>
    <message>
        <source>a passphrase of fewer than {least} characters is soon guessed: take several words that do not belong together</source>
        <translation>une phrase secrète de moins de {least} signes se devine vite&#xa0;: prenez plusieurs mots qui ne vont pas ensemble</translation>
    </message>
    <message>
        <source>a passphrase has at most {most} characters: take some words</source>
        <translation>une phrase secrète a au plus {most} signes&#xa0;: prenez quelques mots</translation>
    </message>
    <message>
        <source>the passphrase is not the one of this desk: mind capital letters and the keyboard&apos;s language and try again; {forgotten}</source>
        <translation>ce n’est pas la phrase secrète de ce bureau&#xa0;: attention aux majuscules et à la langue du clavier, et réessayez&#xa0;; {forgotten}</translation>
    </message>
    <message>
        <source>The amendment&apos;s edits do not fit the text it names: go by its whole wording instead.</source>
        <translation>Les modifications de l’amendement ne vont pas avec le texte qu’il nomme&#xa0;: partez plutôt de son libellé entier.</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%Ln acts</source>
        <translation>
            <numerusform>%Ln acte</numerusform>
            <numerusform>%Ln actes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln adopted amendments</source>
        <translation>
            <numerusform>%Ln amendement adopté</numerusform>
            <numerusform>%Ln amendements adoptés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln amendments</source>
        <translation>
            <numerusform>%Ln amendement</numerusform>
            <numerusform>%Ln amendements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln blocs</source>
        <translation>
            <numerusform>%Ln bloc</numerusform>
            <numerusform>%Ln blocs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation>
            <numerusform>%Ln changement</numerusform>
            <numerusform>%Ln changements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drafts</source>
        <translation>
            <numerusform>%Ln projet</numerusform>
            <numerusform>%Ln projets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln live amendments</source>
        <translation>
            <numerusform>%Ln amendement à l’examen</numerusform>
            <numerusform>%Ln amendements à l’examen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln members</source>
        <translation>
            <numerusform>%Ln membre</numerusform>
            <numerusform>%Ln membres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open brackets</source>
        <translation>
            <numerusform>%Ln crochet ouvert</numerusform>
            <numerusform>%Ln crochets ouverts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packages</source>
        <translation>
            <numerusform>%Ln paquet</numerusform>
            <numerusform>%Ln paquets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paragraphs</source>
        <translation>
            <numerusform>%Ln paragraphe</numerusform>
            <numerusform>%Ln paragraphes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln parties</source>
        <translation>
            <numerusform>%Ln partie</numerusform>
            <numerusform>%Ln parties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln places</source>
        <translation>
            <numerusform>%Ln endroit</numerusform>
            <numerusform>%Ln endroits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln placeholders</source>
        <translation>
            <numerusform>%Ln blanc à remplir</numerusform>
            <numerusform>%Ln blancs à remplir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln proposals</source>
        <translation>
            <numerusform>%Ln proposition</numerusform>
            <numerusform>%Ln propositions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln provisions</source>
        <translation>
            <numerusform>%Ln disposition</numerusform>
            <numerusform>%Ln dispositions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tracked changes</source>
        <translation>
            <numerusform>%Ln modification suivie</numerusform>
            <numerusform>%Ln modifications suivies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln voices</source>
        <translation>
            <numerusform>%Ln voix</numerusform>
            <numerusform>%Ln voix</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Your draft could not be kept</source>
        <translation>Votre projet n’a pas pu être gardé</translation>
    </message>
    <message>
        <source>{what} again</source>
        <translation>{what} de nouveau</translation>
    </message>
    <message>
        <source>Taking back {what}</source>
        <translation>Annulation&#xa0;: {what}</translation>
    </message>
    <message>
        <source>editing the draft on {place}</source>
        <translation>modification du projet sur {place}</translation>
    </message>
    <message>
        <source>beginning the draft on {place}</source>
        <translation>début du projet sur {place}</translation>
    </message>
    <message>
        <source>discarding the draft on {place}</source>
        <translation>abandon du projet sur {place}</translation>
    </message>
    <message>
        <source>it has said something else since: record where it stands now</source>
        <translation>elle a dit autre chose depuis&#xa0;: enregistrez sa position actuelle</translation>
    </message>
    <message>
        <source>Taking a position</source>
        <translation>Prendre position</translation>
    </message>
    <message>
        <source>the position of {party} on {number}</source>
        <translation>la position de {party} sur {number}</translation>
    </message>
    <message>
        <source>leaving {place} where it stands</source>
        <translation>maintien de {place} à sa place</translation>
    </message>
    <message>
        <source>moving {place}</source>
        <translation>déplacement de {place}</translation>
    </message>
    <message>
        <source>splitting {place}</source>
        <translation>division de {place}</translation>
    </message>
    <message>
        <source>a new provision at {place}</source>
        <translation>nouvelle disposition à {place}</translation>
    </message>
    <message>
        <source>joining to {place}</source>
        <translation>réunion à {place}</translation>
    </message>
</context>
<context>
    <name>DraftCard</name>
    <message>
        <source>a provision that is gone</source>
        <translation>une disposition qui n’existe plus</translation>
    </message>
    <message>
        <source>For nobody yet</source>
        <translation>Pour personne encore</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>the room sees its words as you type</source>
        <translation>la salle voit ses mots pendant que vous tapez</translation>
    </message>
    <message>
        <source>only on your desk</source>
        <translation>bureau privé</translation>
    </message>
    <message>
        <source>Your draft is kept on your desk; nobody else sees it</source>
        <translation>Votre projet est gardé sur votre bureau&#x202f;; personne d’autre ne le voit</translation>
    </message>
    <message>
        <source>Your draft</source>
        <translation>Votre projet</translation>
    </message>
    <message>
        <source>Add co-sponsor</source>
        <translation>Ajouter un coauteur</translation>
    </message>
    <message>
        <source>Close; the draft stays on your desk</source>
        <translation>Fermer&#x202f;; le projet reste sur votre bureau</translation>
    </message>
    <message>
        <source>Close the draft</source>
        <translation>Fermer le projet</translation>
    </message>
    <message>
        <source>On which side</source>
        <translation>De quel côté</translation>
    </message>
    <message>
        <source>Move {relation}</source>
        <translation>Déplacer {relation}</translation>
    </message>
    <message>
        <source>Article 7, paragraph 2</source>
        <translation>Article 7, paragraphe 2</translation>
    </message>
    <message>
        <source>The provision beside which it shall stand</source>
        <translation>La disposition à côté de laquelle elle doit se placer</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Reason, for the other delegations</source>
        <translation>Motif, pour les autres délégations</translation>
    </message>
    <message>
        <source>Private notes</source>
        <translation>Notes privées</translation>
    </message>
    <message>
        <source>Notes; they never leave your desk</source>
        <translation>Notes&#x202f;; elles ne quittent jamais votre bureau</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Instructions</translation>
    </message>
    <message>
        <source>What your capital says; never leaves your desk</source>
        <translation>Ce que dit votre capitale&#x202f;; ne quitte jamais votre bureau</translation>
    </message>
    <message>
        <source>Fallback wording</source>
        <translation>Libellé de repli</translation>
    </message>
    <message>
        <source>What you could live with; never leaves your desk</source>
        <translation>Ce que vous pourriez accepter&#x202f;; ne quitte jamais votre bureau</translation>
    </message>
    <message>
        <source>For your own eyes</source>
        <translation>Pour vous seul</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Fallback</source>
        <translation>Repli</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Jeter</translation>
    </message>
    <message>
        <source>Table…</source>
        <translation>Déposer…</translation>
    </message>
</context>
<context>
    <name>Drafting</name>
    <message>
        <source>Unlock it with its passphrase above the text; then you can draft.</source>
        <translation>Ouvrez-le avec sa phrase secrète au-dessus du texte&#x202f;; vous pourrez alors rédiger.</translation>
    </message>
    <message>
        <source>Your desk is locked</source>
        <translation>Votre bureau est verrouillé</translation>
    </message>
    <message>
        <source>{provision} was not moved: {why}</source>
        <translation>{provision} n’a pas été déplacée&#xa0;: {why}</translation>
    </message>
    <message>
        <source>{provision} stays where it stands</source>
        <translation>{provision} reste à sa place</translation>
    </message>
    <message>
        <source>Drafted: {provision} moves {relation} {place}</source>
        <translation>Projet&#xa0;: {provision} se déplace {relation} {place}</translation>
    </message>
    <message>
        <source>This file speaks for {party} only</source>
        <translation>Ce fichier ne s’exprime qu’au nom de {party}</translation>
    </message>
    <message>
        <source>Every party speaks in a file of its own, or hands in what it says to the secretariat.</source>
        <translation>Chaque partie s’exprime dans son propre fichier, ou remet au secrétariat ce qu’elle dit.</translation>
    </message>
    <message>
        <source>Speak for a delegation</source>
        <translation>S’exprimer au nom d’une délégation</translation>
    </message>
    <message>
        <source>For whom do you speak?</source>
        <translation>Au nom de qui vous exprimez-vous&#x202f;?</translation>
    </message>
    <message>
        <source>Speak for {party}</source>
        <translation>Parler pour {party}</translation>
    </message>
    <message>
        <source>Add co-sponsor</source>
        <translation>Ajouter un coauteur</translation>
    </message>
    <message>
        <source>Who tables it with you?</source>
        <translation>Qui le dépose avec vous&#x202f;?</translation>
    </message>
    <message>
        <source>Add {party}</source>
        <translation>Ajouter {party}</translation>
    </message>
    <message>
        <source>There is nothing to table yet</source>
        <translation>Il n’y a encore rien à déposer</translation>
    </message>
    <message>
        <source>Write what you propose; the draft says the same as the text so far.</source>
        <translation>Écrivez ce que vous proposez&#x202f;; pour l’instant le projet dit la même chose que le texte.</translation>
    </message>
    <message>
        <source>Tabling</source>
        <translation>Déposer</translation>
    </message>
</context>
<context>
    <name>Dropped</name>
    <message>
        <source>Did somebody mark up the text in it, or is it the next draft?</source>
        <translation>Quelqu’un y a-t-il annoté le texte, ou est-ce le projet suivant&#x202f;?</translation>
    </message>
    <message>
        <source>Read its &amp;changes back as amendments…</source>
        <translation>Relire ses &amp;changements comme amendements…</translation>
    </message>
    <message>
        <source>Import it as the next &amp;version…</source>
        <translation>L’importer comme &amp;version suivante…</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>What you see is made of the finished document; where its pages break may differ in Word.</source>
        <translation>Ce que vous voyez vient du document fini&#x202f;; les sauts de page peuvent différer dans Word.</translation>
    </message>
    <message>
        <source>Form of the document</source>
        <translation>Forme du document</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Clean text</source>
        <translation>Texte au net</translation>
    </message>
    <message>
        <source>Rolling text, in brackets</source>
        <translation>Texte évolutif, entre crochets</translation>
    </message>
    <message>
        <source>Proposals as tracked changes</source>
        <translation>Propositions en suivi des modifications</translation>
    </message>
    <message>
        <source>Compilation of proposals</source>
        <translation>Compilation des propositions</translation>
    </message>
    <message>
        <source>Comparison in columns</source>
        <translation>Comparaison en colonnes</translation>
    </message>
    <message>
        <source>Ledger of decisions</source>
        <translation>Registre des décisions</translation>
    </message>
    <message>
        <source>Changes between two texts</source>
        <translation>Changements entre deux textes</translation>
    </message>
    <message>
        <source>Making the pages…</source>
        <translation>Mise en pages…</translation>
    </message>
    <message>
        <source>The first pages are shown; the document has them all.</source>
        <translation>Les premières pages sont montrées&#x202f;; le document les a toutes.</translation>
    </message>
    <message>
        <source>There is nothing to show</source>
        <translation>Il n’y a rien à montrer</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Something went wrong in the program</source>
        <translation>Une erreur s’est produite dans le programme</translation>
    </message>
    <message>
        <source>It is a fault of the program, not of yours, and what you did last may not have happened. Nothing that the window acknowledged is lost: what was tabled and decided is in your file, and so are your drafts, but for the last second of typing.</source>
        <translation>C’est une faute du programme, non la vôtre, et votre dernier geste n’a peut-être pas eu d’effet. Rien de ce que la fenêtre a confirmé n’est perdu&#xa0;: ce qui a été déposé et décidé est dans votre fichier, ainsi que vos projets, à la dernière seconde de frappe près.</translation>
    </message>
    <message>
        <source>Your file: {0}</source>
        <translation>Votre fichier&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Kept in the log: {0}</source>
        <translation>Gardé dans le journal&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>The details hold none of your words. Nothing is sent anywhere.</source>
        <translation>Les détails ne contiennent aucun de vos mots. Rien n’est envoyé nulle part.</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>&amp;Copier les détails</translation>
    </message>
    <message>
        <source>Close the &amp;program</source>
        <translation>Fermer le &amp;programme</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>C&amp;ontinuer</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message>
        <source>Speak for {0}</source>
        <translation>S’exprimer au nom de&#xa0;: {0}</translation>
    </message>
    <message>
        <source>a provision that is gone</source>
        <translation>une disposition qui n’existe plus</translation>
    </message>
    <message>
        <source>{0} on {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Intitulé</translation>
    </message>
    <message>
        <source>Footnote</source>
        <translation>Note de bas de page</translation>
    </message>
    <message>
        <source>Your draft</source>
        <translation>Votre projet</translation>
    </message>
    <message>
        <source>Your reason and notes</source>
        <translation>Votre motif et vos notes</translation>
    </message>
    <message>
        <source>Your drafts could not be kept</source>
        <translation>Vos projets n’ont pas pu être gardés</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the text</source>
        <translation>Chercher dans le texte</translation>
    </message>
    <message>
        <source>How many were found</source>
        <translation>Combien ont été trouvés</translation>
    </message>
    <message>
        <source>Match capitals and accents</source>
        <translation>Respecter majuscules et accents</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Mots entiers seulement</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>Fermer la barre de recherche</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <source>Preview as drafts…</source>
        <translation>Aperçu en projets…</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} sur {1}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Nothing to replace</source>
        <translation>Rien à remplacer</translation>
    </message>
    <message>
        <source>Nothing would change: these words stand nowhere in the text.</source>
        <translation>Rien ne changerait&#xa0;: ces mots ne figurent nulle part dans le texte.</translation>
    </message>
    <message>
        <source>replacing “{0}” in {1} drafts</source>
        <translation>remplacement de «&#xa0;{0}&#xa0;» dans {1} projets</translation>
    </message>
</context>
<context>
    <name>Floor</name>
    <message>
        <source>Joining</source>
        <translation>Se porter coauteur</translation>
    </message>
    <message>
        <source>{party} does not sponsor {number}</source>
        <translation>{party} n’est pas auteur de {number}</translation>
    </message>
    <message>
        <source>Only a sponsor can revise an amendment: speak for one of them (F4), or join it first (Ctrl+J).</source>
        <translation>Seul un auteur peut réviser un amendement&#xa0;: exprimez-vous au nom de l’un d’eux (F4), ou portez-vous d’abord coauteur (Ctrl+J).</translation>
    </message>
    <message>
        <source>Revising</source>
        <translation>Réviser</translation>
    </message>
    <message>
        <source>Taking the words</source>
        <translation>Prendre le libellé</translation>
    </message>
    <message>
        <source>Adding</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>It has no other sponsor and will be withdrawn.</source>
        <translation>Il n’a pas d’autre auteur et sera retiré.</translation>
    </message>
    <message>
        <source>Its other sponsors keep it.</source>
        <translation>Ses autres auteurs le maintiennent.</translation>
    </message>
    <message>
        <source>Withdraw {party} from {number}?</source>
        <translation>Retirer {party} de {number}&#x202f;?</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Withdrawing</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Position with a note</source>
        <translation>Position avec une note</translation>
    </message>
    <message>
        <source>{stance}. Note for the record:</source>
        <translation>{stance}. Note pour le procès-verbal&#xa0;:</translation>
    </message>
</context>
<context>
    <name>Going</name>
    <message>
        <source>Go to: 12, 5(2)(a), L.7, or words of a heading</source>
        <translation>Aller à&#xa0;: 12, 5(2)(a), L.7, ou mots d’un intitulé</translation>
    </message>
    <message>
        <source>Type an action, a provision or a delegation</source>
        <translation>Tapez une action, une disposition ou une délégation</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>{status}: how far the room has come</source>
        <translation>{status}&#xa0;: où en est la salle</translation>
    </message>
</context>
<context>
    <name>Headlines</name>
    <message>
        <source>Hottest</source>
        <translation>Les plus disputés</translation>
    </message>
    <message>
        <source>Articles with most live proposals and opposition to them</source>
        <translation>Articles qui ont le plus de propositions à l’examen et d’oppositions</translation>
    </message>
    <message>
        <source>%d opposed</source>
        <translation>%d opposées</translation>
    </message>
    <message>
        <source>none opposed</source>
        <translation>aucune opposée</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>Isolées</translation>
    </message>
    <message>
        <source>Parties that alone are for or against what others dispute</source>
        <translation>Parties seules pour ou contre ce que d’autres disputent</translation>
    </message>
    <message>
        <source>alone on its side of %s</source>
        <translation>seule de son côté sur %s</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>Could broker</source>
        <translation>Médiatrices possibles</translation>
    </message>
    <message>
        <source>Agree with both of the two largest camps that are at odds, half at least</source>
        <translation>D’accord, au moins pour moitié, avec chacun des deux plus grands camps qui s’opposent</translation>
    </message>
    <message>
        <source>with %s</source>
        <translation>avec %s</translation>
    </message>
    <message>
        <source>no two camps at odds</source>
        <translation>pas deux camps qui s’opposent</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import {}</source>
        <translation>Importer {}</translation>
    </message>
    <message>
        <source>It becomes the next version. Amendments stay attached to the provisions they are on.</source>
        <translation>Il devient la version suivante. Les amendements restent attachés à leurs dispositions.</translation>
    </message>
    <message>
        <source>Tracked changes in it</source>
        <translation>Modifications suivies du document</translation>
    </message>
    <message>
        <source>Read as accepted</source>
        <translation>Lues comme acceptées</translation>
    </message>
    <message>
        <source>Left out: the text before them</source>
        <translation>Laissées de côté&#xa0;: le texte d’avant</translation>
    </message>
    <message>
        <source>Become amendments of their authors</source>
        <translation>Deviennent des amendements de leurs auteurs</translation>
    </message>
    <message>
        <source>How the document was understood</source>
        <translation>Comment le document a été compris</translation>
    </message>
    <message>
        <source>The text as it was understood</source>
        <translation>Le texte tel qu’il a été compris</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>&amp;Name of the version</source>
        <translation>&amp;Nom de la version</translation>
    </message>
    <message>
        <source>&amp;Tracked changes in it</source>
        <translation>&amp;Modifications suivies</translation>
    </message>
    <message>
        <source>Reading the document…</source>
        <translation>Lecture du document…</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>À regarder</translation>
    </message>
    <message>
        <source>Amendments</source>
        <translation>Amendements</translation>
    </message>
    <message>
        <source>What, for whom</source>
        <translation>Quoi, pour qui</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Non repris</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>disparue</translation>
    </message>
    <message>
        <source>Amendment</source>
        <translation>Amendement</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Sur</translation>
    </message>
    <message>
        <source>How it fares</source>
        <translation>Ce qu’il devient</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>Repris</translation>
    </message>
    <message>
        <source>somebody without a name</source>
        <translation>quelqu’un sans nom</translation>
    </message>
    <message>
        <source>There is already a version of this name.</source>
        <translation>Il y a déjà une version de ce nom.</translation>
    </message>
    <message>
        <source>Choose above for which party these wrote, or leave them out: {}.</source>
        <translation>Choisissez ci-dessus pour quelle partie ces auteurs ont écrit, ou laissez-les de côté&#xa0;: {}.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Projet</translation>
    </message>
</context>
<context>
    <name>InviteDialog</name>
    <message>
        <source>Invite a party</source>
        <translation>Inviter une partie</translation>
    </message>
    <message>
        <source>An invitation is a file with the whole record. Whoever opens it with its code speaks for the party from a laptop of their own, with keys that are made there.</source>
        <translation>Une invitation est un fichier avec tous les actes. Qui l’ouvre avec son code s’exprime au nom de la partie depuis son propre ordinateur, avec des clés qui y sont créées.</translation>
    </message>
    <message>
        <source>&amp;Save the invitation…</source>
        <translation>&amp;Enregistrer l’invitation…</translation>
    </message>
    <message>
        <source>Name or code</source>
        <translation>Nom ou code</translation>
    </message>
    <message>
        <source>Name or code of the party</source>
        <translation>Nom ou code de la partie</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>Choose &amp;all</source>
        <translation>&amp;Tout choisir</translation>
    </message>
    <message>
        <source>Choose a &amp;folder…</source>
        <translation>Choisir un &amp;dossier…</translation>
    </message>
    <message>
        <source>{count} parties, a file for each.</source>
        <translation>{count} parties, un fichier pour chacune.</translation>
    </message>
    <message>
        <source>{party} has a seat already; this enrols another.</source>
        <translation>{party} a déjà un poste&#x202f;; ceci en inscrit un autre.</translation>
    </message>
    <message>
        <source>Invitation {code}</source>
        <translation>Invitation {code}</translation>
    </message>
    <message>
        <source>Where shall the invitations be kept?</source>
        <translation>Où garder les invitations&#x202f;?</translation>
    </message>
    <message>
        <source>Tell the code</source>
        <translation>Communiquer le code</translation>
    </message>
    <message>
        <source>Tell the codes</source>
        <translation>Communiquer les codes</translation>
    </message>
    <message>
        <source>Tell a code by telephone or on paper, not in the message that brings the file: who has both can speak for the party. It stands nowhere else and is not shown again.</source>
        <translation>Communiquez un code par téléphone ou sur papier, pas dans le message qui porte le fichier&#xa0;: qui a les deux peut s’exprimer au nom de la partie. Il ne figure nulle part ailleurs et ne sera plus montré.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Code of the invitation</source>
        <translation>Code de l’invitation</translation>
    </message>
    <message>
        <source>{party}: {file}</source>
        <translation>{party}&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Codes of the invitations</source>
        <translation>Codes des invitations</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>Ouvrir le &amp;dossier</translation>
    </message>
    <message>
        <source>Print a sheet to hand over</source>
        <translation>Imprimer une feuille à remettre</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
    <message>
        <source>Codes of the invitations. Hand over each to its party alone, apart from the file.</source>
        <translation>Codes des invitations. Remettez chacun à sa seule partie, à part du fichier.</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Through a group</source>
        <translation>Par un groupe</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>In a group&apos;s row bars go up for those for and down for those against</source>
        <translation>Dans la ligne d’un groupe, les barres montent pour les voix pour et descendent pour les voix contre</translation>
    </message>
</context>
<context>
    <name>LinesTable</name>
    <message>
        <source>Which lines</source>
        <translation>Quelles lignes</translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>Manual</source>
        <translation>Manuel</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>Page du manuel</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Find in the manual</source>
        <translation>Chercher dans le manuel</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>No page has these words.</source>
        <translation>Aucune page ne contient ces mots.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>Effet</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Conference files (*.treaty)</source>
        <translation>Fichiers de conférence (*.treaty)</translation>
    </message>
    <message>
        <source>Packages (*.treatypack)</source>
        <translation>Paquets (*.treatypack)</translation>
    </message>
    <message>
        <source>Packages (*.treatypack);;All files (*)</source>
        <translation>Paquets (*.treatypack);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Conference files and packages (*.treaty *.treatypack);;All files (*)</source>
        <translation>Fichiers de conférence et paquets (*.treaty *.treatypack);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Documents (*.docx *.txt *.md)</source>
        <translation>Documents (*.docx *.txt *.md)</translation>
    </message>
    <message>
        <source>Word documents (*.docx)</source>
        <translation>Documents Word (*.docx)</translation>
    </message>
    <message>
        <source>PNG pictures (*.png);;SVG drawings (*.svg)</source>
        <translation>Images PNG (*.png);;Dessins SVG (*.svg)</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documents PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Word documents (*.docx);;Web pages (*.html)</source>
        <translation>Documents Word (*.docx);;Pages Web (*.html)</translation>
    </message>
</context>
<context>
    <name>NewConference</name>
    <message>
        <source>One file will hold the text, every amendment and every decision.</source>
        <translation>Un seul fichier contiendra le texte, chaque amendement et chaque décision.</translation>
    </message>
    <message>
        <source>New conference</source>
        <translation>Nouvelle conférence</translation>
    </message>
    <message>
        <source>Convention on …</source>
        <translation>Convention sur …</translation>
    </message>
    <message>
        <source>A/CONF.999/L.1 (may stay empty)</source>
        <translation>A/CONF.999/L.1 (peut rester vide)</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Symbol</source>
        <translation>&amp;Cote</translation>
    </message>
    <message>
        <source>Choose where to keep it…</source>
        <translation>Choisir où l’enregistrer…</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>Conférence</translation>
    </message>
</context>
<context>
    <name>NewParty</name>
    <message>
        <source>It is added to this file alone: a group, an observer, or another party that takes part.</source>
        <translation>Elle est ajoutée à ce seul fichier&#xa0;: un groupe, un observateur, ou une autre partie qui participe.</translation>
    </message>
    <message>
        <source>Add a party</source>
        <translation>Ajouter une partie</translation>
    </message>
    <message>
        <source>Friends of the Convention</source>
        <translation>Amis de la Convention</translation>
    </message>
    <message>
        <source>FRA, JPN, Kenya (may stay empty)</source>
        <translation>FRA, JPN, Kenya (peut rester vide)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Sorte</translation>
    </message>
    <message>
        <source>&amp;Members</source>
        <translation>&amp;Membres</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>What is new</source>
        <translation>Les nouveautés</translation>
    </message>
    <message>
        <source>New amendments</source>
        <translation>Nouveaux amendements</translation>
    </message>
</context>
<context>
    <name>NewsModel</name>
    <message>
        <source>a provision that is gone</source>
        <translation>une disposition qui n’existe plus</translation>
    </message>
    <message>
        <source>Amendment</source>
        <translation>Amendement</translation>
    </message>
    <message>
        <source>Tabled by</source>
        <translation>Déposé par</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
</context>
<context>
    <name>Nothing</name>
    <message>
        <source>{party} has no one reading of the text: in {places} its own amendments rival each other, and none of them can be taken before the others.

Withdraw or revise all but one of each (choose one to read it), or compare with another text.</source>
        <translation>{party} n’a pas une lecture unique du texte&#xa0;: en {places}, ses propres amendements se contredisent, et aucun ne peut passer avant les autres.

Retirez ou révisez-les tous sauf un à chaque endroit (choisissez-en un pour le lire), ou comparez avec un autre texte.</translation>
    </message>
    <message>
        <source>Read {amendment}</source>
        <translation>Lire {amendment}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>et {count} de plus</translation>
    </message>
    <message>
        <source>and in {places} more</source>
        <translation>et en {places} de plus</translation>
    </message>
</context>
<context>
    <name>NothingSo</name>
    <message>
        <source>Show the whole text</source>
        <translation>Afficher tout le texte</translation>
    </message>
    <message>
        <source>Nothing is contested: no words of the text stand in brackets.</source>
        <translation>Rien n’est contesté&#xa0;: aucun mot du texte n’est entre crochets.</translation>
    </message>
    <message>
        <source>Nothing in the text touches the party for which you speak.</source>
        <translation>Rien dans le texte ne touche la partie au nom de laquelle vous parlez.</translation>
    </message>
    <message>
        <source>Nothing changed since then.</source>
        <translation>Rien n’a changé depuis.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation>Fermer l’avis</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>Move {provision} {relation} {place}</source>
        <translation>Déplacer {provision} {relation} {place}</translation>
    </message>
    <message>
        <source>no live amendments</source>
        <translation>aucun amendement à l’examen</translation>
    </message>
    <message>
        <source>a private draft</source>
        <translation>un projet privé</translation>
    </message>
    <message>
        <source>your private draft moves it {place}</source>
        <translation>votre projet privé la déplace {place}</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Find a provision: 5(2), or words</source>
        <translation>Disposition&#xa0;: 5(2), ou des mots</translation>
    </message>
    <message>
        <source>Find a provision</source>
        <translation>Chercher une disposition</translation>
    </message>
    <message>
        <source>Outline of the text</source>
        <translation>Plan du texte</translation>
    </message>
    <message>
        <source>What came of the move</source>
        <translation>Ce que le déplacement a donné</translation>
    </message>
    <message>
        <source>Nothing here has “{words}”.</source>
        <translation>Rien ici ne contient «&#xa0;{words}&#xa0;».</translation>
    </message>
</context>
<context>
    <name>OwnNotesCard</name>
    <message>
        <source>Private notes</source>
        <translation>Notes privées</translation>
    </message>
    <message>
        <source>Notes; they never leave your desk</source>
        <translation>Notes&#x202f;; elles ne quittent jamais votre bureau</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Instructions</translation>
    </message>
    <message>
        <source>What your capital says; never leaves your desk</source>
        <translation>Ce que dit votre capitale&#x202f;; ne quitte jamais votre bureau</translation>
    </message>
    <message>
        <source>Fallback wording</source>
        <translation>Libellé de repli</translation>
    </message>
    <message>
        <source>What you could live with; never leaves your desk</source>
        <translation>Ce que vous pourriez accepter&#x202f;; ne quitte jamais votre bureau</translation>
    </message>
    <message>
        <source>Your notes on the amendment</source>
        <translation>Vos notes sur l’amendement</translation>
    </message>
    <message>
        <source>Keeping your notes</source>
        <translation>Garder vos notes</translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation>Vos notes</translation>
    </message>
    <message>
        <source>only on your desk</source>
        <translation>bureau privé</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Fallback</source>
        <translation>Repli</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Pages of the document</source>
        <translation>Pages du document</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>What fits</source>
        <translation>Ce qui correspond</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Rien ne correspond.</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Of the source {paragraphs} stand in it.</source>
        <translation>De la source, {paragraphs} y figurent.</translation>
    </message>
    <message>
        <source>Kept: {kept}; new: {new}; gone: {gone}.</source>
        <translation>Conservées&#xa0;: {kept}&#x202f;; nouvelles&#xa0;: {new}&#x202f;; disparues&#xa0;: {gone}.</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
</context>
<context>
    <name>Paperwork</name>
    <message>
        <source>Import text</source>
        <translation>Importer un texte</translation>
    </message>
    <message>
        <source>Imported {}: {}</source>
        <translation>Importé {}&#xa0;: {}</translation>
    </message>
    <message>
        <source>{} tabled.</source>
        <translation>Dépôt&#xa0;: {}.</translation>
    </message>
    <message>
        <source>Nothing new in it</source>
        <translation>Rien de nouveau</translation>
    </message>
    <message>
        <source>Not taken: {}.</source>
        <translation>Non repris&#xa0;: {}.</translation>
    </message>
    <message>
        <source>The next version takes in {taken}; {carried} will be carried over to it.</source>
        <translation>La version suivante incorpore {taken}&#x202f;; {carried} y seront repris.</translation>
    </message>
    <message>
        <source>Circulate next version</source>
        <translation>Distribuer la version suivante</translation>
    </message>
    <message>
        <source>Circulate</source>
        <translation>Distribuer</translation>
    </message>
    <message>
        <source>Circulating {name}</source>
        <translation>Distribution de {name}</translation>
    </message>
    <message>
        <source>Reading the log</source>
        <translation>Lecture du journal</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Écrit&#xa0;: {file}</translation>
    </message>
    <message>
        <source>How they fared…</source>
        <translation>Ce qu’ils sont devenus…</translation>
    </message>
    <message>
        <source>Export as Word…</source>
        <translation>Exporter en Word…</translation>
    </message>
    <message>
        <source>Send a package…</source>
        <translation>Envoyer un paquet…</translation>
    </message>
    <message>
        <source>no amendment</source>
        <translation>aucun amendement</translation>
    </message>
    <message>
        <source>It takes in {taken}. Carried over: {carried}.</source>
        <translation>Elle incorpore {taken}. Repris&#xa0;: {carried}.</translation>
    </message>
    <message>
        <source>Amendment</source>
        <translation>Amendement</translation>
    </message>
    <message>
        <source>Read back marked-up documents</source>
        <translation>Relire des documents annotés</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Passé</translation>
    </message>
    <message>
        <source>Read back {}: {}</source>
        <translation>Relu {}&#xa0;: {}</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>Pas regardé</translation>
    </message>
    <message>
        <source>Nothing was tabled from those that were skipped or not looked at.</source>
        <translation>Rien n’a été déposé de ceux qui ont été passés ou pas regardés.</translation>
    </message>
    <message>
        <source>Documents read back</source>
        <translation>Documents relus</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Ce qui en est résulté</translation>
    </message>
    <message>
        <source>{} tabled ({}).</source>
        <translation>Déposés&#xa0;: {} ({}).</translation>
    </message>
    <message>
        <source>Only Word documents that were marked up are taken several at a time. Drop the next text by itself.</source>
        <translation>Seuls des documents Word annotés se prennent à plusieurs. Déposez seul le texte suivant.</translation>
    </message>
    <message>
        <source>Nothing was read</source>
        <translation>Rien n’a été lu</translation>
    </message>
    <message>
        <source>Sponsors</source>
        <translation>Auteurs</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Sur</translation>
    </message>
    <message>
        <source>How it fared</source>
        <translation>Ce qu’il est devenu</translation>
    </message>
    <message>
        <source>Circulated {name}</source>
        <translation>{name} distribuée</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Acte</translation>
    </message>
    <message>
        <source>{acts}, the last one first. The record is only ever added to.</source>
        <translation>{acts}, le dernier d’abord. On ne fait qu’ajouter au registre.</translation>
    </message>
    <message>
        <source>Log of acts</source>
        <translation>Journal des actes</translation>
    </message>
    <message>
        <source>No program here opens it; you find it at {place}</source>
        <translation>Aucun programme d’ici ne l’ouvre&#x202f;; il se trouve à {place}</translation>
    </message>
    <message>
        <source>It could not be opened</source>
        <translation>Il n’a pas pu être ouvert</translation>
    </message>
</context>
<context>
    <name>PartyChooser</name>
    <message>
        <source>Name or code</source>
        <translation>Nom ou code</translation>
    </message>
    <message>
        <source>Name or code of the delegation</source>
        <translation>Nom ou code de la délégation</translation>
    </message>
    <message>
        <source>Delegations</source>
        <translation>Délégations</translation>
    </message>
</context>
<context>
    <name>Passphrase</name>
    <message>
        <source>Sealing the desk</source>
        <translation>Mise sous clé du bureau</translation>
    </message>
    <message>
        <source>Taking the passphrase away</source>
        <translation>Suppression de la phrase secrète</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Ouverture…</translation>
    </message>
    <message>
        <source>Unlocking the desk</source>
        <translation>Ouverture du bureau</translation>
    </message>
    <message>
        <source>The file has no passphrase now: whoever has it can read your desk.</source>
        <translation>Le fichier n’a plus de phrase secrète&#xa0;: qui l’a peut lire votre bureau.</translation>
    </message>
    <message>
        <source>Your desk has a passphrase now. It is asked for whenever this file is opened.</source>
        <translation>Votre bureau a maintenant une phrase secrète. Elle est demandée à chaque ouverture du fichier.</translation>
    </message>
    <message>
        <source>{0} backups are not under it: remove them if nobody shall read in them.</source>
        <translation>{0} copies de sauvegarde n’en sont pas protégées&#xa0;: supprimez-les si personne ne doit les lire.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
</context>
<context>
    <name>PassphraseForm</name>
    <message>
        <source>Whoever has this file but not the passphrase can read the public record, and nothing of your drafts and notes. Keep it safe: nothing can bring a forgotten one back. The record could still be read then, and a new invitation would give you a new seat.</source>
        <translation>Qui a ce fichier sans la phrase secrète peut lire les actes publics, et rien de vos projets ni de vos notes. Gardez-la en lieu sûr&#xa0;: rien ne peut en rendre une oubliée. Les actes pourraient encore être lus, et une nouvelle invitation vous donnerait un nouveau poste.</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Changer la phrase secrète</translation>
    </message>
    <message>
        <source>Set a passphrase</source>
        <translation>Définir une phrase secrète</translation>
    </message>
    <message>
        <source>&amp;Take the passphrase away</source>
        <translation>&amp;Supprimer la phrase secrète</translation>
    </message>
    <message>
        <source>&amp;Passphrase now</source>
        <translation>Phrase secrète &amp;actuelle</translation>
    </message>
    <message>
        <source>&amp;New passphrase</source>
        <translation>&amp;Nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>The same &amp;once more</source>
        <translation>La même &amp;encore une fois</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Définir</translation>
    </message>
    <message>
        <source>Fewer than {0} characters are soon guessed: take several words.</source>
        <translation>Moins de {0} caractères se devinent vite&#xa0;: prenez plusieurs mots.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Les deux ne sont pas identiques.</translation>
    </message>
</context>
<context>
    <name>PictureArea</name>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>The place in the text</source>
        <translation>L’endroit dans le texte</translation>
    </message>
</context>
<context>
    <name>Popover</name>
    <message>
        <source>The bracket</source>
        <translation>Le crochet</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Séance</translation>
    </message>
    <message>
        <source>The variant before (Up)</source>
        <translation>La variante précédente (Haut)</translation>
    </message>
    <message>
        <source>The next variant (Down)</source>
        <translation>La variante suivante (Bas)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Status of the provision</source>
        <translation>État de la disposition</translation>
    </message>
    <message>
        <source>How far the room has come with this provision</source>
        <translation>Où en est la salle sur cette disposition</translation>
    </message>
    <message>
        <source>Meeting in which decisions are taken</source>
        <translation>Séance à laquelle les décisions sont prises</translation>
    </message>
    <message>
        <source>The meeting in which decisions are taken now, such as 3rd meeting (Ctrl+M)</source>
        <translation>La séance à laquelle les décisions sont prises maintenant, comme 3e séance (Ctrl+M)</translation>
    </message>
</context>
<context>
    <name>Positions</name>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Other States</source>
        <translation>Autres États</translation>
    </message>
    <message>
        <source>Other groups</source>
        <translation>Autres groupes</translation>
    </message>
    <message>
        <source>Observers</source>
        <translation>Observateurs</translation>
    </message>
    <message>
        <source>Secretariat</source>
        <translation>Secrétariat</translation>
    </message>
    <message>
        <source>With %s</source>
        <translation>Avec %s</translation>
    </message>
    <message>
        <source>By themselves</source>
        <translation>En leur nom propre</translation>
    </message>
    <message>
        <source>Said nothing</source>
        <translation>N’ont rien dit</translation>
    </message>
    <message>
        <source>says nothing</source>
        <translation>ne dit rien</translation>
    </message>
    <message>
        <source>itself %s; </source>
        <translation>elle-même %s&#x202f;; </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>its parties: %s</source>
        <translation>ses parties&#xa0;: %s</translation>
    </message>
    <message>
        <source>on %s</source>
        <translation>sur %s</translation>
    </message>
    <message>
        <source>voices for: %d, against: %d</source>
        <translation>voix pour&#xa0;: %d, contre&#xa0;: %d</translation>
    </message>
    <message>
        <source>speaks for %d times, against %d times</source>
        <translation>s’exprime pour %d fois, contre %d fois</translation>
    </message>
    <message>
        <source>through %s</source>
        <translation>par %s</translation>
    </message>
    <message>
        <source> and %d others</source>
        <translation> et %d autres</translation>
    </message>
    <message>
        <source>Sponsor</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Appui</translation>
    </message>
    <message>
        <source>Oppose</source>
        <translation>Opposition</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Réserve</translation>
    </message>
    <message>
        <source>Flexible</source>
        <translation>Souplesse</translation>
    </message>
    <message>
        <source>Divided</source>
        <translation>Partagée</translation>
    </message>
    <message>
        <source>sponsors it</source>
        <translation>en est auteur</translation>
    </message>
    <message>
        <source>supports it</source>
        <translation>l’appuie</translation>
    </message>
    <message>
        <source>opposes it</source>
        <translation>s’y oppose</translation>
    </message>
    <message>
        <source>reserves its position</source>
        <translation>réserve sa position</translation>
    </message>
    <message>
        <source>is flexible</source>
        <translation>fait preuve de souplesse</translation>
    </message>
    <message>
        <source>is divided: its groups differ</source>
        <translation>est partagée&#xa0;: ses groupes diffèrent</translation>
    </message>
</context>
<context>
    <name>PositionsPanel</name>
    <message>
        <source>Positions</source>
        <translation>Positions</translation>
    </message>
    <message>
        <source>Reading positions…</source>
        <translation>Lecture des positions…</translation>
    </message>
    <message>
        <source>S O R F record, N with a note; Enter opens, Space folds</source>
        <translation>S O R F enregistrent, N avec une note&#x202f;; Entrée ouvre, Espace replie</translation>
    </message>
    <message>
        <source>Reading positions</source>
        <translation>Lecture des positions</translation>
    </message>
    <message>
        <source>Comparing positions</source>
        <translation>Comparaison des positions</translation>
    </message>
    <message>
        <source>Nothing to show: no live amendment passes what is chosen above.</source>
        <translation>Rien à montrer&#xa0;: aucun amendement à l’examen ne répond au choix ci-dessus.</translation>
    </message>
    <message>
        <source>No amendment is before the room.

Draft one in the text and table it: who stands where on it is seen and kept here.</source>
        <translation>Aucun amendement n’est devant la salle.

Rédigez-en un dans le texte et déposez-le&#xa0;: les positions de chacun se lisent et se notent ici.</translation>
    </message>
</context>
<context>
    <name>PositionsTable</name>
    <message>
        <source>Positions of parties</source>
        <translation>Positions des parties</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>Amendments</source>
        <translation>Amendements</translation>
    </message>
    <message>
        <source>Open or close all groups (Shift+Space)</source>
        <translation>Déplier ou replier tous les groupes (Maj+Espace)</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>It is made from the record alone: your private drafts are not in it.</source>
        <translation>Il est tiré des seuls actes&#xa0;: vos projets privés n’y sont pas.</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Enregistrer en P&amp;DF…</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Page {0} sur {1}</translation>
    </message>
    <message>
        <source>Page {0}</source>
        <translation>Page {0}</translation>
    </message>
    <message>
        <source>Nothing can be printed there. Choose another printer or another place.</source>
        <translation>Rien ne peut y être imprimé. Choisissez une autre imprimante ou un autre endroit.</translation>
    </message>
    <message>
        <source>printing</source>
        <translation>impression</translation>
    </message>
    <message>
        <source>{0} cannot be written: choose another folder or name.</source>
        <translation>{0} ne peut être écrit&#xa0;: choisissez un autre dossier ou un autre nom.</translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <source>The text</source>
        <translation>Le texte</translation>
    </message>
    <message>
        <source>The rolling text</source>
        <translation>Le texte évolutif</translation>
    </message>
    <message>
        <source>Reading the text</source>
        <translation>Lecture du texte</translation>
    </message>
</context>
<context>
    <name>ReceiptsModel</name>
    <message>
        <source>Package</source>
        <translation>Paquet</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Ce qu’il contient</translation>
    </message>
    <message>
        <source>Refused: {why}</source>
        <translation>Refusé&#xa0;: {why}</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>rien de nouveau</translation>
    </message>
    <message>
        <source>{acts} new ({parties})</source>
        <translation>nouveaux&#xa0;: {acts} ({parties})</translation>
    </message>
    <message>
        <source>{count} known already</source>
        <translation>{count} déjà connus</translation>
    </message>
    <message>
        <source>{count} set aside until others come</source>
        <translation>{count} mis de côté jusqu’à l’arrivée d’autres</translation>
    </message>
    <message>
        <source>left out: {line}</source>
        <translation>laissé de côté&#xa0;: {line}</translation>
    </message>
    <message>
        <source>{party}, seat {seat}
{made}</source>
        <translation>{party}, poste {seat}
{made}</translation>
    </message>
</context>
<context>
    <name>ReceiveDialog</name>
    <message>
        <source>Receive packages</source>
        <translation>Recevoir des paquets</translation>
    </message>
    <message>
        <source>Nothing is taken in until you say so. A refused package changes nothing and keeps no other out.</source>
        <translation>Rien n’est repris avant que vous le disiez. Un paquet refusé ne change rien et n’en empêche aucun autre.</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paquets</translation>
    </message>
    <message>
        <source>&amp;Take what is sound of a package in which something is wrong</source>
        <translation>&amp;Prendre ce qui est bon d’un paquet où quelque chose ne va pas</translation>
    </message>
    <message>
        <source>&amp;Add packages…</source>
        <translation>&amp;Ajouter des paquets…</translation>
    </message>
    <message>
        <source>&amp;Receive</source>
        <translation>&amp;Recevoir</translation>
    </message>
    <message>
        <source>Add packages</source>
        <translation>Ajouter des paquets</translation>
    </message>
    <message>
        <source>Nothing in them is new.</source>
        <translation>Ils ne contiennent rien de nouveau.</translation>
    </message>
    <message>
        <source>{acts} would be new: {parties}.</source>
        <translation>Nouveaux&#xa0;: {acts}, soit {parties}.</translation>
    </message>
    <message>
        <source>Amendments that would get a number: {count}.</source>
        <translation>Amendements qui recevraient un numéro&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>None of them can be taken in.</source>
        <translation>Aucun ne peut être repris.</translation>
    </message>
    <message>
        <source>Refused: {count}.</source>
        <translation>Refusés&#xa0;: {count}.</translation>
    </message>
</context>
<context>
    <name>Recorder</name>
    <message>
        <source>Recorded: %s Undo records again what it said before.</source>
        <translation>Enregistré&#xa0;: %s Annuler enregistre à nouveau ce qu’elle avait dit avant.</translation>
    </message>
    <message>
        <source>Recorded: %s Only another position of that party takes its place.</source>
        <translation>Enregistré&#xa0;: %s Seule une autre position de cette partie la remplace.</translation>
    </message>
    <message>
        <source>%s. Note for the record:</source>
        <translation>%s. Note pour le procès-verbal&#xa0;:</translation>
    </message>
    <message>
        <source>Position with a note</source>
        <translation>Position avec une note</translation>
    </message>
    <message>
        <source>Record a position of the group itself?</source>
        <translation>Enregistrer une position du groupe lui-même&#x202f;?</translation>
    </message>
    <message>
        <source>%s speaks for those of its %s that say nothing themselves.</source>
        <translation>%s s’exprime au nom de ceux de ses %s qui ne disent rien eux-mêmes.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>A position is on an amendment: press Enter to see those of this article.</source>
        <translation>Une position porte sur un amendement&#xa0;: appuyez sur Entrée pour voir ceux de cet article.</translation>
    </message>
    <message>
        <source>This row stands for several parties: open it (Space) and choose one.</source>
        <translation>Cette ligne représente plusieurs parties&#xa0;: dépliez-la (Espace) et choisissez-en une.</translation>
    </message>
    <message>
        <source>%s sponsors this amendment: to change that, withdraw from it.</source>
        <translation>%s est auteur de cet amendement&#xa0;: pour changer cela, il faut se retirer.</translation>
    </message>
    <message>
        <source>Only the secretariat records positions of others: you speak for %s.</source>
        <translation>Seul le secrétariat enregistre les positions d’autrui&#xa0;: vous vous exprimez au nom de %s.</translation>
    </message>
</context>
<context>
    <name>ReplaceDialog</name>
    <message>
        <source>Each is a draft of {0} on your desk; nobody else sees it until you table it.</source>
        <translation>Chacun est un projet de {0} sur votre bureau&#x202f;; personne d’autre ne le voit avant le dépôt.</translation>
    </message>
    <message>
        <source>Replace in drafts</source>
        <translation>Remplacer dans les projets</translation>
    </message>
    <message>
        <source>Drafts that would be made</source>
        <translation>Projets qui seraient faits</translation>
    </message>
    <message>
        <source>; {0} of them change a draft that you have</source>
        <translation>&#x202f;; {0} modifient un projet que vous avez</translation>
    </message>
    <message>
        <source>Keep {0}</source>
        <translation>Garder {0}</translation>
    </message>
</context>
<context>
    <name>ReplacementDelegate</name>
    <message>
        <source>changes your draft</source>
        <translation>modifie votre projet</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Search in {rows}</source>
        <translation>Chercher dans {rows}</translation>
    </message>
    <message>
        <source>Search in the rows</source>
        <translation>Chercher dans les lignes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Rescuing</name>
    <message>
        <source>Checking the file</source>
        <translation>Vérification du fichier</translation>
    </message>
    <message>
        <source>What is shown of it may be wrong: say nothing more in it before you have a file that is whole.</source>
        <translation>Ce qui en est affiché peut être faux&#xa0;: n’y dites plus rien avant d’avoir un fichier intact.</translation>
    </message>
    <message>
        <source>{file} is damaged</source>
        <translation>{file} est endommagé</translation>
    </message>
    <message>
        <source>{file} could not be opened</source>
        <translation>{file} n’a pas pu être ouvert</translation>
    </message>
    <message>
        <source>{what}. It is left as it is.</source>
        <translation>{what}. Il est laissé tel quel.</translation>
    </message>
    <message>
        <source>&amp;Rescue what can be read…</source>
        <translation>&amp;Sauver ce qui peut être lu…</translation>
    </message>
    <message>
        <source>The latest backup is from {when} UTC, in “{folder}”.</source>
        <translation>La dernière copie de sauvegarde date du {when} UTC, dans «&#xa0;{folder}&#xa0;».</translation>
    </message>
    <message>
        <source>Open the &amp;backup of {when} UTC</source>
        <translation>Ouvrir la &amp;copie du {when} UTC</translation>
    </message>
    <message>
        <source>Whether each act is as its seat signed it, and all that is shown follows from the acts.</source>
        <translation>Chaque acte est-il tel que son poste l’a signé, et tout ce qui est montré découle-t-il des actes&#xa0;?</translation>
    </message>
    <message>
        <source>{file} rescued</source>
        <translation>{file} sauvé</translation>
    </message>
    <message>
        <source>Keep the rescued file as</source>
        <translation>Enregistrer le fichier sauvé sous</translation>
    </message>
    <message>
        <source>reading what can be read</source>
        <translation>lecture de ce qui peut être lu</translation>
    </message>
    <message>
        <source>Rescuing {file}</source>
        <translation>Sauvetage de {file}</translation>
    </message>
    <message>
        <source>Rescued: {file}</source>
        <translation>Sauvé&#xa0;: {file}</translation>
    </message>
    <message>
        <source>All of it was read.</source>
        <translation>Tout a été lu.</translation>
    </message>
    <message>
        <source>Not all of it could be read.</source>
        <translation>Tout n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>What was found, and what to do</source>
        <translation>Ce qui a été trouvé, et que faire</translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>On provisions that are gone</source>
        <translation>Sur des dispositions qui n’existent plus</translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>Nothing is tabled until you say so. Every change is in an amendment or in a line that says why not.</source>
        <translation>Rien n’est déposé avant que vous le disiez. Chaque changement est dans un amendement ou dans une ligne qui dit pourquoi non.</translation>
    </message>
    <message>
        <source>Read back {}</source>
        <translation>Relire {}</translation>
    </message>
    <message>
        <source>Every party that marked it</source>
        <translation>Toutes les parties qui l’ont annoté</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Lu sur</translation>
    </message>
    <message>
        <source>The version it shows</source>
        <translation>La version qu’il montre</translation>
    </message>
    <message>
        <source>What the document was read as</source>
        <translation>Comment le document a été lu</translation>
    </message>
    <message>
        <source>Changes of</source>
        <translation>Changements de</translation>
    </message>
    <message>
        <source>S&amp;kip this document</source>
        <translation>&amp;Passer ce document</translation>
    </message>
    <message>
        <source>Document {number} of {count}.</source>
        <translation>Document {number} sur {count}.</translation>
    </message>
    <message>
        <source>and of the &amp;other parties in it</source>
        <translation>et des &amp;autres parties</translation>
    </message>
    <message>
        <source>O&amp;n</source>
        <translation>S&amp;ur</translation>
    </message>
    <message>
        <source>&amp;Changes of</source>
        <translation>&amp;Changements de</translation>
    </message>
    <message>
        <source>Reading the document…</source>
        <translation>Lecture du document…</translation>
    </message>
    <message>
        <source>Nothing was changed in this document.</source>
        <translation>Rien n’a été changé dans ce document.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>What, for whom</source>
        <translation>Quoi, pour qui</translation>
    </message>
    <message>
        <source>To be tabled</source>
        <translation>À déposer</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Non repris</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>On the table already</source>
        <translation>Déjà déposé</translation>
    </message>
    <message numerus="yes">
        <source>Table %Ln amendments</source>
        <translation>
            <numerusform>Déposer %Ln amendement</numerusform>
            <numerusform>Déposer %Ln amendements</numerusform>
        </translation>
    </message>
    <message>
        <source>Ne&amp;xt document</source>
        <translation>Document &amp;suivant</translation>
    </message>
    <message>
        <source>Read on {}.</source>
        <translation>Lu sur {}.</translation>
    </message>
    <message>
        <source>{}: {} in amendments, {} not taken, {} of form alone.</source>
        <translation>{}&#xa0;: {} en amendements, {} non repris, {} de pure forme.</translation>
    </message>
    <message>
        <source>{} LOST: please tell us of this document.</source>
        <translation>{} PERDUS&#xa0;: veuillez nous signaler ce document.</translation>
    </message>
    <message>
        <source>{} made without tracking.</source>
        <translation>{} sans suivi.</translation>
    </message>
    <message>
        <source>Choose above on which version to read it all the same.</source>
        <translation>Choisissez ci-dessus sur quelle version le lire malgré tout.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Déposer</translation>
    </message>
</context>
<context>
    <name>Revision</name>
    <message>
        <source>{what}, {place}. What you write takes the place of what was tabled.</source>
        <translation>{what}, {place}. Ce que vous écrivez remplace ce qui a été déposé.</translation>
    </message>
    <message>
        <source>Revise {number}</source>
        <translation>Réviser {number}</translation>
    </message>
    <message>
        <source>Redline against the current text</source>
        <translation>Changements par rapport au texte actuel</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motif</translation>
    </message>
    <message>
        <source>Revise</source>
        <translation>Réviser</translation>
    </message>
</context>
<context>
    <name>RevokeDialog</name>
    <message>
        <source>Revoke the seat {seat} of {party}</source>
        <translation>Révoquer le poste {seat} de {party}</translation>
    </message>
    <message>
        <source>Choose the last act that still counts, or from when nothing does. What comes before stays valid. A revoked seat cannot be taken back; its party gets a new invitation.</source>
        <translation>Choisissez le dernier acte qui compte encore, ou le moment à partir duquel plus rien ne compte. Ce qui précède reste valable. Une révocation est définitive&#x202f;; la partie reçoit une nouvelle invitation.</translation>
    </message>
    <message>
        <source>What the seat said</source>
        <translation>Ce que le poste a dit</translation>
    </message>
    <message>
        <source>Nothing counts from (UTC)</source>
        <translation>Rien ne compte à partir du (UTC)</translation>
    </message>
    <message>
        <source>Nothing counts &amp;from then</source>
        <translation>Rien ne compte à &amp;partir de là</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Révoquer</translation>
    </message>
    <message>
        <source>Reading what it said…</source>
        <translation>Lecture de ce qu’il a dit…</translation>
    </message>
    <message>
        <source>Or by &amp;time (UTC)</source>
        <translation>Ou selon l’&amp;heure (UTC)</translation>
    </message>
    <message>
        <source>Revoking</source>
        <translation>Révoquer</translation>
    </message>
    <message>
        <source>All that has come of it so far still counts; nothing that it says from now on does.</source>
        <translation>Tout ce qui en est venu jusqu’ici compte encore&#x202f;; rien de ce qu’il dira désormais ne compte.</translation>
    </message>
    <message>
        <source>It counts up to act {last}. No longer counts: {acts}, and what it says from now on.</source>
        <translation>Il compte jusqu’à l’acte {last}. Ne compte plus&#xa0;: {acts}, et ce qu’il dira désormais.</translation>
    </message>
</context>
<context>
    <name>Rolling</name>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Take the decision back: the brackets stand again (Ctrl+U, R)</source>
        <translation>Reprendre la décision&#xa0;: les crochets reviennent (Ctrl+U, R)</translation>
    </message>
    <message>
        <source>Lift the bracket</source>
        <translation>Lever le crochet</translation>
    </message>
    <message>
        <source>Keep the current words</source>
        <translation>Garder les mots actuels</translation>
    </message>
    <message>
        <source>The words in the bracket stay (Ctrl+U, L)</source>
        <translation>Les mots entre crochets restent (Ctrl+U, L)</translation>
    </message>
    <message>
        <source>None of the proposals is taken (Ctrl+U, L)</source>
        <translation>Aucune des propositions n’est retenue (Ctrl+U, L)</translation>
    </message>
    <message>
        <source>Delete the words</source>
        <translation>Supprimer les mots</translation>
    </message>
    <message>
        <source>Nothing stands here any more (Ctrl+U, D)</source>
        <translation>Rien ne figure plus ici (Ctrl+U, D)</translation>
    </message>
    <message>
        <source>Compromise text…</source>
        <translation>Texte de compromis…</translation>
    </message>
    <message>
        <source>Write other words (Ctrl+U, C)</source>
        <translation>Écrire d’autres mots (Ctrl+U, C)</translation>
    </message>
    <message>
        <source>Reject %s</source>
        <translation>Rejeter %s</translation>
    </message>
    <message>
        <source>Reject %s with all that it asks for (Ctrl+U, X)</source>
        <translation>Rejeter %s avec tout ce qu’il demande (Ctrl+U, X)</translation>
    </message>
    <message>
        <source>These words stand, in the place of all variants (Ctrl+U, A)</source>
        <translation>Ces mots restent, à la place de toutes les variantes (Ctrl+U, A)</translation>
    </message>
    <message>
        <source>Adopt this variant</source>
        <translation>Adopter cette variante</translation>
    </message>
    <message>
        <source>Adopt %s with all that it asks for (Ctrl+U, A)</source>
        <translation>Adopter %s avec tout ce qu’il demande (Ctrl+U, A)</translation>
    </message>
    <message>
        <source>Adopt %s</source>
        <translation>Adopter %s</translation>
    </message>
    <message>
        <source>Record this as the position of %s (Ctrl+K, %s)</source>
        <translation>Enregistrer ceci comme position de %s (Ctrl+K, %s)</translation>
    </message>
    <message>
        <source>adopting variant %d in %s</source>
        <translation>adoption de la variante %d dans %s</translation>
    </message>
    <message>
        <source>lifting a bracket in %s</source>
        <translation>levée d’un crochet dans %s</translation>
    </message>
    <message>
        <source>keeping the current words in %s</source>
        <translation>maintien des mots actuels dans %s</translation>
    </message>
    <message>
        <source>deleting words in %s</source>
        <translation>suppression de mots dans %s</translation>
    </message>
    <message>
        <source>a compromise in %s</source>
        <translation>compromis dans %s</translation>
    </message>
    <message>
        <source>adopting %s</source>
        <translation>adoption de %s</translation>
    </message>
    <message>
        <source>rejecting %s</source>
        <translation>rejet de %s</translation>
    </message>
    <message>
        <source>reopening %s</source>
        <translation>réouverture de %s</translation>
    </message>
    <message>
        <source>reopening words in %s</source>
        <translation>réouverture de mots dans %s</translation>
    </message>
    <message>
        <source>status “%s” of %s</source>
        <translation>état «&#xa0;%s&#xa0;» de %s</translation>
    </message>
    <message>
        <source>what is proposed in %s has changed meanwhile: look at it again, then decide</source>
        <translation>ce qui est proposé dans %s a changé entre-temps&#xa0;: regardez à nouveau, puis décidez</translation>
    </message>
    <message>
        <source>Footnotes:</source>
        <translation>Notes de bas de page&#xa0;:</translation>
    </message>
    <message>
        <source>To be kept as it is: {parties}</source>
        <translation>À maintenir telle quelle&#xa0;: {parties}</translation>
    </message>
    <message>
        <source>New provision</source>
        <translation>Nouvelle disposition</translation>
    </message>
    <message>
        <source>Proposed beside %s</source>
        <translation>Proposée à côté de %s</translation>
    </message>
    <message>
        <source>The heading of %s</source>
        <translation>L’intitulé de %s</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>variant %d of %d</source>
        <translation>variante %d sur %d</translation>
    </message>
    <message>
        <source>new provision</source>
        <translation>nouvelle disposition</translation>
    </message>
    <message>
        <source>and %d more amendments</source>
        <translation>et %d autres amendements</translation>
    </message>
    <message>
        <source>Asked to be kept by %s.</source>
        <translation>Maintien demandé par %s.</translation>
    </message>
    <message>
        <source>The current words.</source>
        <translation>Les mots actuels.</translation>
    </message>
    <message>
        <source>Through a sub-amendment: %s</source>
        <translation>Par un sous-amendement&#xa0;: %s</translation>
    </message>
    <message>
        <source>Nearly the same as %s, but for %s.</source>
        <translation>Presque identique à %s, hormis %s.</translation>
    </message>
    <message>
        <source>the current words</source>
        <translation>les mots actuels</translation>
    </message>
    <message>
        <source>%s is nearly the same, but for %s.</source>
        <translation>%s est presque identique, hormis %s.</translation>
    </message>
    <message>
        <source>Before: %s</source>
        <translation>Avant&#xa0;: %s</translation>
    </message>
    <message>
        <source>Decided on %s.</source>
        <translation>Décidé le %s.</translation>
    </message>
    <message>
        <source>It answered %s.</source>
        <translation>Cela a réglé %s.</translation>
    </message>
    <message>
        <source>Still open: %s.</source>
        <translation>Encore ouverts&#xa0;: %s.</translation>
    </message>
    <message>
        <source>tabled %s</source>
        <translation>déposé le %s</translation>
    </message>
    <message>
        <source>revised %s</source>
        <translation>révisé le %s</translation>
    </message>
    <message>
        <source>to amend %s of %s</source>
        <translation>pour modifier %s de %s</translation>
    </message>
    <message>
        <source>to keep the provision as it is</source>
        <translation>pour maintenir la disposition telle quelle</translation>
    </message>
    <message>
        <source>Reason: %s</source>
        <translation>Motif&#xa0;: %s</translation>
    </message>
</context>
<context>
    <name>RollingBar</name>
    <message>
        <source>Which provisions are shown</source>
        <translation>Quelles dispositions sont montrées</translation>
    </message>
    <message>
        <source>Whose reading is shown</source>
        <translation>Quelle lecture est montrée</translation>
    </message>
    <message>
        <source>Word by word</source>
        <translation>Mot à mot</translation>
    </message>
    <message>
        <source>Bracket as few words as can be, not whole phrases</source>
        <translation>Mettre entre crochets le moins de mots possible, non des membres de phrase</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>Name in each bracket the parties that want its words</source>
        <translation>Nommer dans chaque crochet les parties qui en veulent les mots</translation>
    </message>
    <message>
        <source>All proposals</source>
        <translation>Selon tous</translation>
    </message>
    <message>
        <source>As {party} would have it</source>
        <translation>Selon {party}</translation>
    </message>
    <message>
        <source>The whole text</source>
        <translation>Tout le texte</translation>
    </message>
    <message>
        <source>Only what is contested</source>
        <translation>Ce qui est contesté</translation>
    </message>
    <message>
        <source>Only what touches us</source>
        <translation>Ce qui nous touche</translation>
    </message>
    <message>
        <source>Changed since {version}</source>
        <translation>Changé depuis {version}</translation>
    </message>
    <message>
        <source>Changed since {day}</source>
        <translation>Changé depuis le {day}</translation>
    </message>
    <message>
        <source>Changed since a day…</source>
        <translation>Changé depuis une date…</translation>
    </message>
    <message>
        <source>Say first for whom you speak (F4): the text shows what names that party.</source>
        <translation>Dites d’abord au nom de qui vous vous exprimez (F4)&#xa0;: le texte montre ce qui nomme cette partie.</translation>
    </message>
    <message>
        <source>Changed since a day</source>
        <translation>Changé depuis une date</translation>
    </message>
    <message>
        <source>Since which day (such as 2026-03-31)?</source>
        <translation>Depuis quel jour (comme 2026-03-31)&#x202f;?</translation>
    </message>
    <message>
        <source>This cannot be shown</source>
        <translation>Cela ne peut être montré</translation>
    </message>
</context>
<context>
    <name>RollingOptions</name>
    <message>
        <source>As the rolling view &amp;shows it:</source>
        <translation>Ce que la vue du texte évolutif a&amp;ffiche&#xa0;:</translation>
    </message>
    <message>
        <source>The &amp;whole text with all proposals</source>
        <translation>&amp;Tout le texte, avec toutes les propositions</translation>
    </message>
    <message>
        <source>&amp;Name who wants which words</source>
        <translation>&amp;Nommer qui veut quels mots</translation>
    </message>
    <message>
        <source>&amp;Brackets as small as can be</source>
        <translation>&amp;Crochets aussi petits que possible</translation>
    </message>
    <message>
        <source>Only what touches {party}</source>
        <translation>Ce qui concerne&#xa0;: {party}</translation>
    </message>
</context>
<context>
    <name>RollingPage</name>
    <message>
        <source>Rolling text of {version}</source>
        <translation>Texte évolutif de {version}</translation>
    </message>
    <message>
        <source>This is being worked out…</source>
        <translation>En cours d’établissement…</translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message>
        <source>the secretariat</source>
        <translation>le secrétariat</translation>
    </message>
</context>
<context>
    <name>RoomBar</name>
    <message>
        <source>held</source>
        <translation>gardé</translation>
    </message>
    <message>
        <source>follows you</source>
        <translation>vous suit</translation>
    </message>
    <message>
        <source>The room sees what you type</source>
        <translation>La salle voit ce que vous tapez</translation>
    </message>
    <message>
        <source>The room sees</source>
        <translation>La salle voit</translation>
    </message>
</context>
<context>
    <name>RoomPage</name>
    <message>
        <source>The text that the room sees</source>
        <translation>Le texte que voit la salle</translation>
    </message>
</context>
<context>
    <name>RoomScreen</name>
    <message>
        <source>no open brackets</source>
        <translation>aucun crochet ouvert</translation>
    </message>
    <message>
        <source>The room&apos;s screen – Treaty Workbench</source>
        <translation>Écran de la salle – Treaty Workbench</translation>
    </message>
    <message>
        <source>Draft of %1, not tabled</source>
        <translation>Projet de %1, non déposé</translation>
    </message>
</context>
<context>
    <name>SaidModel</name>
    <message>
        <source>counts</source>
        <translation>compte</translation>
    </message>
    <message>
        <source>will not count</source>
        <translation>ne comptera pas</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Acte</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Ce qu’il dit</translation>
    </message>
</context>
<context>
    <name>Scope</name>
    <message>
        <source>On this provision</source>
        <translation>Sur cette disposition</translation>
    </message>
    <message>
        <source>Here and below</source>
        <translation>Ici et au-dessous</translation>
    </message>
    <message>
        <source>In the whole text</source>
        <translation>Dans tout le texte</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Amendments</source>
        <translation>Amendements</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Motifs</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positions</translation>
    </message>
    <message>
        <source>Your desk</source>
        <translation>Votre bureau</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Chercher partout</translation>
    </message>
    <message>
        <source>Words or their beginnings; put “words together” in quotation marks</source>
        <translation>Mots ou débuts de mots&#x202f;; mettez des «&#xa0;mots liés&#xa0;» entre guillemets</translation>
    </message>
    <message>
        <source>Back to the outline (Esc)</source>
        <translation>Revenir au plan (Échap)</translation>
    </message>
    <message>
        <source>Back to the outline</source>
        <translation>Revenir au plan</translation>
    </message>
    <message>
        <source>In which words</source>
        <translation>Dans quels mots</translation>
    </message>
    <message>
        <source>Search the text, amendments, reasons, positions and your own drafts.</source>
        <translation>Chercher dans le texte, les amendements, les motifs, les positions et vos propres projets.</translation>
    </message>
    <message>
        <source>Nothing has “{0}”.</source>
        <translation>Rien ne contient «&#xa0;{0}&#xa0;».</translation>
    </message>
    <message>
        <source>The first {0} of {1} places; say more to narrow the search.</source>
        <translation>Les {0} premiers endroits sur {1}&#x202f;; précisez pour resserrer la recherche.</translation>
    </message>
    <message>
        <source>Places where the words stand, by article</source>
        <translation>Endroits où figurent les mots, par article</translation>
    </message>
</context>
<context>
    <name>SeatsDialog</name>
    <message>
        <source>Seats</source>
        <translation>Postes</translation>
    </message>
    <message>
        <source>A seat is one laptop of one party, with a key of its own. What it says counts until it is revoked.</source>
        <translation>Un poste est un ordinateur d’une partie, avec sa propre clé. Ce qu’il dit compte jusqu’à sa révocation.</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>Inscrit</translation>
    </message>
    <message>
        <source>Last act</source>
        <translation>Dernier acte</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Invitation of</source>
        <translation>Invitation de</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Faite</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Invitations</translation>
    </message>
    <message>
        <source>&amp;Revoke the seat…</source>
        <translation>&amp;Révoquer le poste…</translation>
    </message>
    <message>
        <source>Close the &amp;invitation…</source>
        <translation>Clore l’&amp;invitation…</translation>
    </message>
    <message>
        <source>This is the only seat of the secretariat. Invite a second one now: if this file is lost, nobody can go on for it.</source>
        <translation>C’est le seul poste du secrétariat. Invitez-en un second dès maintenant&#xa0;: si ce fichier est perdu, personne ne peut prendre la suite.</translation>
    </message>
    <message>
        <source>act {number}, {time}</source>
        <translation>acte {number}, {time}</translation>
    </message>
    <message>
        <source>speaks</source>
        <translation>actif</translation>
    </message>
    <message>
        <source>counts up to act {number}: {why}</source>
        <translation>compte jusqu’à l’acte {number}&#xa0;: {why}</translation>
    </message>
    <message>
        <source>{state}; this file</source>
        <translation>{state} (ici)</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>close</translation>
    </message>
    <message>
        <source>open: enrols whoever has it and its code</source>
        <translation>ouverte&#xa0;: inscrit qui l’a avec son code</translation>
    </message>
    <message>
        <source>Close this invitation of {party}?</source>
        <translation>Clore cette invitation de {party}&#x202f;?</translation>
    </message>
    <message>
        <source>Nobody else is enrolled by it. The seats that it enrolled stay: {count}.</source>
        <translation>Elle n’inscrira plus personne. Les postes qu’elle a inscrits restent&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Close the invitation</source>
        <translation>Clore l’invitation</translation>
    </message>
    <message>
        <source>Closing the invitation</source>
        <translation>Clore l’invitation</translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message>
        <source>Send a package</source>
        <translation>Envoyer un paquet</translation>
    </message>
    <message>
        <source>A package is a small file with what was said in public, signed. Send it by e-mail or carry it on a stick; whoever receives it twice, or late, loses nothing.</source>
        <translation>Un paquet est un petit fichier signé avec ce qui a été dit en public. Envoyez-le par courriel ou portez-le sur une clé USB&#x202f;; qui le reçoit deux fois, ou en retard, ne perd rien.</translation>
    </message>
    <message>
        <source>Everybody: the whole record</source>
        <translation>Tous&#xa0;: le registre entier</translation>
    </message>
    <message>
        <source>The secretariat</source>
        <translation>Le secrétariat</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Pour qui</translation>
    </message>
    <message>
        <source>Nothing of your desk goes: no draft, no note, no instruction, no key.</source>
        <translation>Rien de votre bureau ne part&#xa0;: ni projet, ni note, ni instruction, ni clé.</translation>
    </message>
    <message>
        <source>&amp;Save the package…</source>
        <translation>&amp;Enregistrer le paquet…</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Pour</translation>
    </message>
    <message>
        <source>By what {party} last said that it holds, it lacks nothing.</source>
        <translation>D’après ce que {party} a dit détenir en dernier lieu, rien ne lui manque.</translation>
    </message>
    <message>
        <source>{acts}: {parties}.</source>
        <translation>{acts}&#xa0;: {parties}.</translation>
    </message>
    <message>
        <source>Said between {since} and {until}.</source>
        <translation>Dit entre {since} et {until}.</translation>
    </message>
    <message>
        <source>That is all that is in the record.</source>
        <translation>C’est tout ce que contient le registre.</translation>
    </message>
    <message>
        <source>That is what {party} lacks, as far as its packages said.</source>
        <translation>C’est ce qui manque à {party}, d’après ses paquets.</translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>No dictionary is installed for {0}: put a Hunspell dictionary (its .aff and .dic files) into {1}. Those of LibreOffice and of the system are found by themselves.</source>
        <translation>Aucun dictionnaire n’est installé pour {0}&#xa0;: mettez un dictionnaire Hunspell (ses fichiers .aff et .dic) dans {1}. Ceux de LibreOffice et du système sont trouvés d’eux-mêmes.</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Aucune suggestion</translation>
    </message>
    <message>
        <source>&amp;Add “{0}” to my dictionary</source>
        <translation>&amp;Ajouter «&#xa0;{0}&#xa0;» à mon dictionnaire</translation>
    </message>
    <message>
        <source>The word could not be kept in {0}.</source>
        <translation>Le mot n’a pas pu être gardé dans {0}.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Recent conferences</source>
        <translation>Conférences récentes</translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation>&amp;Retirer de la liste</translation>
    </message>
    <message>
        <source>Conferences you open will be listed here.</source>
        <translation>Les conférences que vous ouvrez seront listées ici.</translation>
    </message>
    <message>
        <source>Draft, table, compare and decide on treaty text. Nothing is lost; no network is needed.</source>
        <translation>Rédiger, déposer, comparer et décider sur le texte d’un traité. Rien ne se perd&#x202f;; aucun réseau n’est nécessaire.</translation>
    </message>
    <message>
        <source>{0} (not found)</source>
        <translation>{0} (introuvable)</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Or drop a conference file, a package or a Word document here.</source>
        <translation>Ou déposez ici un fichier de conférence, un paquet ou un document Word.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
</context>
<context>
    <name>System</name>
    <message>
        <source>File exists</source>
        <translation>le fichier existe déjà</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>c’est un dossier</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>il n’y a plus de place sur le disque</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>ce fichier ou ce dossier n’existe pas</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>ce n’est pas un dossier</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>accès refusé</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>le disque est en lecture seule</translation>
    </message>
</context>
<context>
    <name>Tabling</name>
    <message>
        <source>Table amendments</source>
        <translation>Déposer des amendements</translation>
    </message>
    <message>
        <source>Table amendment</source>
        <translation>Déposer l’amendement</translation>
    </message>
    <message>
        <source>Your drafts</source>
        <translation>Vos projets</translation>
    </message>
    <message>
        <source>What the others will see</source>
        <translation>Ce que les autres verront</translation>
    </message>
    <message>
        <source>Notes, instructions and fallback wording are told to nobody; they go when the draft is tabled.</source>
        <translation>Notes, instructions et libellé de repli ne sont dits à personne&#x202f;; ils disparaissent quand le projet est déposé.</translation>
    </message>
    <message>
        <source>Reason: {}</source>
        <translation>Motif&#xa0;: {}</translation>
    </message>
    <message>
        <source>Table this amendment</source>
        <translation>Déposer cet amendement</translation>
    </message>
    <message numerus="yes">
        <source>Table %Ln amendments</source>
        <translation>
            <numerusform>Déposer %Ln amendement</numerusform>
            <numerusform>Déposer %Ln amendements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrackedOptions</name>
    <message>
        <source>Proposals of these alone (of all if none is ticked)</source>
        <translation>Propositions de ces seules parties (de toutes si aucune n’est cochée)</translation>
    </message>
</context>
<context>
    <name>UnlockBar</name>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Passphrase of the desk</source>
        <translation>Phrase secrète du bureau</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Your desk is locked. The text and all that was said in public can be read.</source>
        <translation>Votre bureau est verrouillé. Le texte et tout ce qui a été dit en public peuvent être lus.</translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message>
        <source>The pages of the file</source>
        <translation>Les pages du fichier</translation>
    </message>
    <message>
        <source>The acts</source>
        <translation>Les actes</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Ce qui est montré</translation>
    </message>
    <message>
        <source>Verify the file</source>
        <translation>Vérifier le fichier</translation>
    </message>
    <message>
        <source>&amp;Build it anew</source>
        <translation>&amp;Reconstruire</translation>
    </message>
    <message>
        <source>&amp;Rescue what can be read…</source>
        <translation>&amp;Sauver ce qui peut être lu…</translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>Vérification du fichier</translation>
    </message>
    <message>
        <source>This is being checked…</source>
        <translation>Vérification en cours…</translation>
    </message>
    <message>
        <source>Building it anew</source>
        <translation>Reconstruction</translation>
    </message>
    <message>
        <source>They are whole.</source>
        <translation>Elles sont intactes.</translation>
    </message>
    <message>
        <source>The file is sound.</source>
        <translation>Le fichier est sain.</translation>
    </message>
    <message>
        <source>What is shown of this file is not what its acts say.</source>
        <translation>Ce qui est montré de ce fichier n’est pas ce que disent ses actes.</translation>
    </message>
    <message>
        <source>The acts themselves are whole, and so is your desk. Build what is shown anew from them: nothing that anybody said is lost by it.</source>
        <translation>Les actes eux-mêmes sont intacts, votre bureau aussi. Reconstruisez à partir d’eux ce qui est montré&#xa0;: rien de ce qui a été dit ne s’y perd.</translation>
    </message>
    <message>
        <source>This could not be checked.</source>
        <translation>Cela n’a pas pu être vérifié.</translation>
    </message>
    <message>
        <source>{acts}, each as its seat signed it.</source>
        <translation>{acts}, chacun tel que son poste l’a signé.</translation>
    </message>
    <message>
        <source>{count} of {acts} do not stand as they were made:</source>
        <translation>{count} sur {acts} ne sont plus tels qu’ils ont été faits&#xa0;:</translation>
    </message>
    <message>
        <source>act {number} of the seat {seat}</source>
        <translation>acte {number} du poste {seat}</translation>
    </message>
    <message>
        <source>It was built anew from the acts.</source>
        <translation>Il a été reconstruit à partir des actes.</translation>
    </message>
    <message>
        <source>It follows from the acts, to the byte.</source>
        <translation>Cela découle des actes, à l’octet près.</translation>
    </message>
    <message>
        <source>It does not follow from the acts: the file was damaged, or another program changed it.</source>
        <translation>Cela ne découle pas des actes&#xa0;: le fichier a été endommagé, ou un autre programme l’a modifié.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>Le fichier est endommagé.</translation>
    </message>
    <message>
        <source>Say nothing more in it. A rescue makes a new file of all that can be read, and lists what is missing; others have the public record, and send it with their next package.</source>
        <translation>N’y dites plus rien. Un sauvetage fait un nouveau fichier de tout ce qui peut être lu et énumère ce qui manque&#xa0;; les autres ont les actes publics et les envoient avec leur prochain paquet.</translation>
    </message>
    <message>
        <source>The latest backup is from {when} UTC.</source>
        <translation>La dernière copie de sauvegarde date du {when} UTC.</translation>
    </message>
    <message>
        <source>Open the &amp;backup of {when} UTC</source>
        <translation>Ouvrir la &amp;copie du {when} UTC</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The file could not be checked.</source>
        <translation>Le fichier n’a pas pu être vérifié.</translation>
    </message>
</context>
<context>
    <name>VersionName</name>
    <message>
        <source>&amp;Name of the version</source>
        <translation>&amp;Nom de la version</translation>
    </message>
    <message>
        <source>There is already a version of this name.</source>
        <translation>Il y a déjà une version de ce nom.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Keep the conference as</source>
        <translation>Enregistrer la conférence sous</translation>
    </message>
    <message>
        <source>The conference could not be begun</source>
        <translation>La conférence n’a pas pu être commencée</translation>
    </message>
    <message>
        <source>Open conference</source>
        <translation>Ouvrir une conférence</translation>
    </message>
    <message>
        <source>Open an invitation</source>
        <translation>Ouvrir une invitation</translation>
    </message>
    <message>
        <source>{file} could not be read</source>
        <translation>{file} n’a pas pu être lu</translation>
    </message>
    <message>
        <source>It is for “{title}”. Open the file of that conference, then receive it there.</source>
        <translation>Il est pour «&#xa0;{title}&#xa0;». Ouvrez le fichier de cette conférence, puis recevez-le là.</translation>
    </message>
    <message>
        <source>{file} is not opened by itself</source>
        <translation>{file} ne s’ouvre pas seul</translation>
    </message>
    <message>
        <source>Where shall the sample conference be kept?</source>
        <translation>Où garder la conférence d’exemple&#x202f;?</translation>
    </message>
    <message>
        <source>Building the sample conference</source>
        <translation>Construction de la conférence d’exemple</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>Page d’accueil</translation>
    </message>
    <message>
        <source>Close the program and start it again, and the window will be in this language.</source>
        <translation>Fermez le programme et relancez-le&#xa0;: la fenêtre sera dans cette langue.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Drop a conference file, a package, a Word document, plain text or Markdown here.</source>
        <translation>Déposez ici un fichier de conférence, un paquet, un document Word, du texte brut ou du Markdown.</translation>
    </message>
    <message>
        <source>{file} is none of what can be opened</source>
        <translation>{file} n’est rien de ce qui peut être ouvert</translation>
    </message>
    <message>
        <source>Drop the text with which a new conference begins by itself, or open a conference first.</source>
        <translation>Déposez seul le texte par lequel commence une nouvelle conférence, ou ouvrez d’abord une conférence.</translation>
    </message>
    <message>
        <source>Nothing was read</source>
        <translation>Rien n’a été lu</translation>
    </message>
    <message>
        <source>Speak for…</source>
        <translation>Au nom de…</translation>
    </message>
    <message>
        <source>You draft and speak for this delegation (F4)</source>
        <translation>Vous rédigez et vous exprimez au nom de cette délégation (F4)</translation>
    </message>
    <message>
        <source>This file speaks for {party} only</source>
        <translation>Ce fichier ne s’exprime qu’au nom de {party}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>no text yet</source>
        <translation>pas encore de texte</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>lecture seule</translation>
    </message>
    <message>
        <source>There is nothing to save by hand: all you do is written to the file at once.</source>
        <translation>Il n’y a rien à enregistrer à la main&#xa0;: tout ce que vous faites est écrit aussitôt dans le fichier.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Drafts are saved as you type</source>
        <translation>Projets enregistrés pendant la frappe</translation>
    </message>
    <message>
        <source>Your desk is locked</source>
        <translation>Votre bureau est verrouillé</translation>
    </message>
    <message>
        <source>Read only: nothing is changed</source>
        <translation>Lecture seule&#xa0;: rien n’est changé</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>Enregistré à {0}</translation>
    </message>
    <message>
        <source>{what} was not possible</source>
        <translation>Impossible&#xa0;: {what}</translation>
    </message>
    <message>
        <source>It was {0}. It may have been moved, or the disk it is on is not there.</source>
        <translation>C’était {0}. Il a pu être déplacé, ou son disque n’est pas là.</translation>
    </message>
    <message>
        <source>{0} is not there</source>
        <translation>{0} n’est pas là</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Retirer de la liste</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Your wording</source>
        <translation>Votre libellé</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>without a number yet</source>
        <translation>sans numéro encore</translation>
    </message>
    <message>
        <source>open</source>
        <translation>en discussion</translation>
    </message>
    <message>
        <source>agreed in the working group</source>
        <translation>agréée en groupe de travail</translation>
    </message>
    <message>
        <source>agreed ad referendum</source>
        <translation>agréée ad referendum</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>agréée</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Observer</source>
        <translation>Observateur</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>En discussion</translation>
    </message>
    <message>
        <source>Agreed in the working group</source>
        <translation>Agréée en groupe de travail</translation>
    </message>
    <message>
        <source>Agreed ad referendum</source>
        <translation>Agréée ad referendum</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Agréée</translation>
    </message>
    <message>
        <source>New wording</source>
        <translation>Nouveau libellé</translation>
    </message>
    <message>
        <source>New provision</source>
        <translation>Nouvelle disposition</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Suppression</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacement</translation>
    </message>
    <message>
        <source>New heading</source>
        <translation>Nouvel intitulé</translation>
    </message>
    <message>
        <source>New footnotes</source>
        <translation>Nouvelles notes de bas de page</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>Maintien tel quel</translation>
    </message>
    <message>
        <source>Tabled</source>
        <translation>Déposé</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation>Adopté</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejeté</translation>
    </message>
    <message>
        <source>Answered by settled words</source>
        <translation>Réglé par les mots arrêtés</translation>
    </message>
    <message>
        <source>Carried over clean</source>
        <translation>Repris sans changement</translation>
    </message>
    <message>
        <source>Shifted: its provision changed elsewhere</source>
        <translation>Décalé&#xa0;: sa disposition a changé ailleurs</translation>
    </message>
    <message>
        <source>Satisfied: the current text already says it</source>
        <translation>Satisfait&#xa0;: le texte actuel le dit déjà</translation>
    </message>
    <message>
        <source>Conflicting: the same words have changed</source>
        <translation>En conflit&#xa0;: les mêmes mots ont changé</translation>
    </message>
    <message>
        <source>Orphaned: its provision is gone</source>
        <translation>Orphelin&#xa0;: sa disposition n’existe plus</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Appui</translation>
    </message>
    <message>
        <source>Oppose</source>
        <translation>Opposition</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Réserve</translation>
    </message>
    <message>
        <source>Flexible</source>
        <translation>Souplesse</translation>
    </message>
    <message>
        <source>Supported by</source>
        <translation>Appuyé par</translation>
    </message>
    <message>
        <source>Opposed by</source>
        <translation>Oppositions&#xa0;:</translation>
    </message>
    <message>
        <source>Reserved by</source>
        <translation>Réserves&#xa0;:</translation>
    </message>
    <message>
        <source>Flexible:</source>
        <translation>Souplesse&#xa0;:</translation>
    </message>
    <message>
        <source>after</source>
        <translation>après</translation>
    </message>
    <message>
        <source>before</source>
        <translation>avant</translation>
    </message>
    <message>
        <source>under</source>
        <translation>sous</translation>
    </message>
    <message>
        <source>a provision that is gone</source>
        <translation>une disposition qui n’existe plus</translation>
    </message>
    <message>
        <source>{name}: {what}</source>
        <translation>{name}&#xa0;: {what}</translation>
    </message>
    <message>
        <source>{day}, {time} UTC</source>
        <translation>{day}, {time} UTC</translation>
    </message>
    <message>
        <source>adopted</source>
        <translation>adopté</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejeté</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>rouvert</translation>
    </message>
    <message>
        <source>a variant adopted</source>
        <translation>une variante adoptée</translation>
    </message>
    <message>
        <source>bracket lifted</source>
        <translation>crochet levé</translation>
    </message>
    <message>
        <source>words deleted</source>
        <translation>mots supprimés</translation>
    </message>
    <message>
        <source>compromise</source>
        <translation>compromis</translation>
    </message>
    <message>
        <source>the document</source>
        <translation>le document</translation>
    </message>
    <message>
        <source>headers and footers</source>
        <translation>en-têtes et pieds de page</translation>
    </message>
    <message>
        <source>paragraph {number}</source>
        <translation>paragraphe {number}</translation>
    </message>
    <message>
        <source>after paragraph {number}</source>
        <translation>après le paragraphe {number}</translation>
    </message>
    <message>
        <source>table {number}</source>
        <translation>tableau {number}</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>ligne {number}</translation>
    </message>
    <message>
        <source>footnote {number}</source>
        <translation>note de bas de page {number}</translation>
    </message>
    <message>
        <source>endnote {number}</source>
        <translation>note de fin {number}</translation>
    </message>
    <message>
        <source>text box in {place}</source>
        <translation>zone de texte dans {place}</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>The program met a fault of its own ({fault}). What you had saved is safe in your file.</source>
        <translation>Le programme a rencontré une faute de son fait ({fault}). Ce que vous aviez enregistré est en sûreté dans votre fichier.</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>This is the secretariat&apos;s file.</source>
        <translation>C’est le fichier du secrétariat.</translation>
    </message>
    <message>
        <source>This file speaks for {party} only; the secretariat does this in its own.</source>
        <translation>Ce fichier ne s’exprime qu’au nom de {party}&#x202f;; le secrétariat fait cela dans le sien.</translation>
    </message>
    <message>
        <source>Your desk is locked: unlock it with its passphrase above the text.</source>
        <translation>Votre bureau est verrouillé&#xa0;: déverrouillez-le avec sa phrase secrète, au-dessus du texte.</translation>
    </message>
    <message>
        <source>This file or its folder is read only: copy the file to where you may write.</source>
        <translation>Ce fichier ou son dossier est en lecture seule&#xa0;: copiez le fichier là où vous pouvez écrire.</translation>
    </message>
    <message>
        <source>There is no text yet</source>
        <translation>Il n’y a pas encore de texte</translation>
    </message>
    <message>
        <source>Import the draft from Word, plain text or Markdown; it becomes the first version.</source>
        <translation>Importez le projet depuis Word, du texte brut ou Markdown&#x202f;; il devient la première version.</translation>
    </message>
    <message>
        <source>Import text…</source>
        <translation>Importer un texte…</translation>
    </message>
</context>
<context>
    <name>_PartyBoxes</name>
    <message>
        <source>As the name says</source>
        <translation>Selon le nom</translation>
    </message>
    <message>
        <source>Nobody: leave out</source>
        <translation>Personne&#xa0;: laisser de côté</translation>
    </message>
    <message>
        <source>Party of {}</source>
        <translation>Partie de {}</translation>
    </message>
    <message>
        <source>Choose a party…</source>
        <translation>Choisir une partie…</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>The program came to a sudden end the last time. What you had tabled, decided and drafted is in your file, but for the last second of typing.</source>
        <translation>Le programme s’est arrêté brusquement la dernière fois. Ce que vous aviez déposé, décidé et rédigé est dans votre fichier, à la dernière seconde de frappe près.</translation>
    </message>
</context>
</TS>
