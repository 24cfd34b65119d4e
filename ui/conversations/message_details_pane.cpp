#include "ui/conversations/message_details_pane.h"

#include "core/model/live_source.h"
#include "core/workspace/conversations/withdraw_source.h"
#include "ui/conversations/details_column.h"
#include "ui/conversations/live_words.h"
#include "ui/conversations/message_words.h"
#include "ui/conversations/remark_editor.h"
#include "ui/conversations/row_composer.h"
#include "ui/conversations/sensitive_sheet.h"
#include "ui/kit/copy_text.h"
#include "ui/kit/day_text.h"
#include "ui/kit/export_offer.h"
#include "ui/kit/proof_ladder.h"
#include "ui/kit/screen_header.h"
#include "ui/kit/state_label.h"
#include "ui/kit/style.h"
#include "ui/review/tag_words.h"

#include <QtCore/QLocale>

#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include <ranges>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kMostPeople = 50;

QString number(std::int64_t value) { return QLocale().toString(static_cast<qlonglong>(value)); }

} // namespace

MessageDetailsPane::MessageDetailsPane(QWidget* parent)
    : QWidget(parent), m_header(new ScreenHeader(tr("Details"), ScreenHeader::Size::Pane, this)),
      m_scroll(new QScrollArea(this)) {
  setObjectName(u"messageDetails"_s);
  setAccessibleName(tr("Details"));
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  setMinimumWidth(240);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_header);
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setWidgetResizable(true);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_scroll->setAccessibleName(tr("Details"));
  column->addWidget(m_scroll, 1);
}

void MessageDetailsPane::setConversation(const workspace::ConversationById::Answer& conversation) {
  m_conversation = conversation;
  clear();
}

void MessageDetailsPane::setMessage(const workspace::MessageDetails::Answer& details) {
  if (!m_details || m_details->message.id != details.message.id) {
    m_records.clear();
    m_steps.clear();
    m_redactions.clear();
  }
  m_details = details;
  m_proof.reset();
  m_isNoting = false;
  m_draft.clear();
  m_isWritingDown = false;
  m_words.clear();
  rebuild();
}

void MessageDetailsPane::setProof(const workspace::EntryProof& proof) {
  if (!m_details || m_details->entry != proof.entry.seq)
    return;
  m_proof = proof;
  rebuild();
}

void MessageDetailsPane::setRecords(const std::vector<store::Membership>& records) {
  m_records = records;
  rebuild();
}

void MessageDetailsPane::setTags(const std::vector<TagSet>& sets, const std::vector<store::TagStep>& steps) {
  m_sets = sets;
  m_steps = steps;
  rebuild();
}

void MessageDetailsPane::setRedactions(const std::vector<workspace::RedactionHistory::Step>& steps) {
  if (steps.empty() && m_redactions.empty())
    return;
  m_redactions = steps;
  rebuild();
}

void MessageDetailsPane::clear() {
  m_details.reset();
  m_records.clear();
  m_steps.clear();
  m_redactions.clear();
  m_proof.reset();
  m_isNoting = false;
  m_draft.clear();
  m_isWritingDown = false;
  m_words.clear();
  rebuild();
}

void MessageDetailsPane::beginNote() {
  if (!m_details || !(m_details->message.flags & kConflicts))
    return;
  m_isNoting = true;
  rebuild();
  if (auto* editor = findChild<QPlainTextEdit*>(u"noteText"_s))
    editor->setFocus();
}

void MessageDetailsPane::rebuild() {
  auto* content = new QWidget;
  content->setBackgroundRole(QPalette::Base);
  content->setAutoFillBackground(true);
  auto* layout = new QVBoxLayout(content);
  layout->setContentsMargins(16, 8, 16, 16);
  layout->setSpacing(3);
  DetailsColumn column(*layout);
  m_header->setTitle(tr("Details"));
  if (m_details) {
    const QString sender = TranscriptPeople(m_conversation.speakers).name(m_details->message.speaker);
    m_header->setTitle(sender.isEmpty() ? MessageWords::kind(m_details->message.kind) : sender);
    column.addText(MessageWords::whole(m_details->message.time));
    if (const QString& text = m_details->message.text; RowComposer::cut(text).size() < text.size())
      column.addText(text, TextRole::Body, Ink::Primary);
    addRecords(column);
    addTags(column);
    addRedactions(column);
    addSightings(column);
    addNotes(column);
    addFile(column);
    addTranscriptions(column);
    addHistory(column);
  }
  addParticipants(column);
  if (m_details)
    addProof(column);
  else
    addSources(column);
  layout->addStretch(1);
  // A button of the old content may be the one that asked for this.
  if (QWidget* old = m_scroll->takeWidget())
    old->deleteLater();
  m_scroll->setWidget(content);
}

/// What is chosen now, then who chose what, newest first.
void MessageDetailsPane::addTags(DetailsColumn& column) const {
  if (m_steps.empty())
    return;
  std::map<TagSetId, std::vector<TagId>> now;
  for (const store::TagStep& step : m_steps)
    now[step.set] = step.after;
  std::vector<TagId> chosen;
  for (const auto& [set, tags] : now)
    chosen.insert(chosen.end(), tags.begin(), tags.end());
  column.addHeading(tr("Tags"));
  const QString names = TagWords::names(m_sets, chosen);
  column.addIconRow(Icon::Tag, names.isEmpty() ? tr("None now") : names, Tone::Neutral);
  for (const store::TagStep& step : std::views::reverse(m_steps))
    column.addText(
        tr("%1: %2, %3", "what was chosen: by whom, when")
            .arg(TagWords::change(m_sets, step.before, step.after), visibleText(step.author), momentWithZone(step.at)));
}

void MessageDetailsPane::addRecords(DetailsColumn& column) {
  if (m_records.empty())
    return;
  const bool declared = std::ranges::any_of(
      m_records, [](const store::Membership& record) { return record.state != RecordState::Waiting; });
  column.addHeading(tr("Records"), declared ? new StateLabel(tr("Declared"), Tone::Done, Icon::Archive)
                                            : new StateLabel(tr("Waiting"), Tone::Due, Icon::Clock));
  for (const store::Membership& record : m_records) {
    const bool waits = record.state == RecordState::Waiting;
    const QString part = record.role == MemberRole::Selected  ? tr("selected")
                         : record.role == MemberRole::Context ? tr("kept as context")
                                                              : tr("kept because it is quoted");
    QPushButton* open = column.addButton(tr("Open %1", "the number of a record").arg(record.number), u"openRecord"_s);
    connect(open, &QPushButton::clicked, this, [this, id = record.record] { Q_EMIT recordRequested(id); });
    column.addText(waits ? tr("%1; waits for approval", "how a message belongs to a record").arg(part) : part);
  }
}

void MessageDetailsPane::addSightings(DetailsColumn& column) {
  const std::vector<MessageWords::Finding> findings = MessageWords::findings(m_details->message, m_details->sightings);
  StateLabel* state = nullptr;
  if (!findings.empty())
    state = new StateLabel(findings.front().word, findings.front().tone, findings.front().icon);
  else if (m_details->message.flags.testFlag(MessageFlag::Agrees))
    state = new StateLabel(tr("Agrees"), Tone::Done, Icon::Tick);
  column.addHeading(tr("Sightings"), state);
  for (const Sighting& sighting : m_details->sightings)
    addSighting(column, sighting);
  if (m_details->sightings.size() > 1 && !(m_details->message.flags & kConflicts)) {
    const auto source = [this](std::int32_t number) {
      return std::ranges::find(m_details->sources, number, &ConversationSource::number);
    };
    const auto first = source(m_details->sightings.front().source);
    for (std::size_t index = 1; index < m_details->sightings.size(); ++index) {
      const auto other = source(m_details->sightings[index].source);
      if (first != m_details->sources.end() && other != m_details->sources.end())
        column.addText(MessageWords::agreement(*first, *other), TextRole::Small, Ink::Primary)
            ->setObjectName(u"agreement"_s);
    }
  }
  for (const MessageWords::Finding& finding : findings)
    column.addText(finding.sentence, TextRole::Small, Ink::Primary)->setObjectName(u"findingSentence"_s);
}

void MessageDetailsPane::addSighting(DetailsColumn& column, const Sighting& sighting) const {
  const auto source = std::ranges::find(m_details->sources, sighting.source, &ConversationSource::number);
  const QString letter = MessageWords::letter(sighting.source);
  column.addSource(letter,
                   source == m_details->sources.end() ? tr("Source %1").arg(letter) : MessageWords::source(*source));
  column.addText(tr("Entry %1 at byte %2").arg(number(sighting.ordinal + 1), number(sighting.offset)));
  column.addText(tr("Claims %1, %2", "a moment, how precise")
                     .arg(MessageWords::whole(sighting.time), MessageWords::precision(sighting.time)));
  column.addDigest(sighting.digest.toHex());
  if (sighting.text)
    column.addText(tr("Has instead: %1").arg(*sighting.text), TextRole::Small, Ink::Primary)->setTone(Tone::Conflict);
}

void MessageDetailsPane::addNotes(DetailsColumn& column) {
  for (const store::SignedNote& note : m_details->notes) {
    column.addIconRow(Icon::Pencil, note.note.text, Tone::Neutral);
    column.addText(tr("Noted by %1, %2").arg(visibleText(note.author), momentWithZone(note.note.at)), TextRole::Caption,
                   Ink::Tertiary);
  }
  if (!(m_details->message.flags & kConflicts))
    return;
  if (m_isNoting)
    return addNoteEditor(column);
  QPushButton* note = column.addButton(tr("Note a Finding"), u"noteFinding"_s);
  connect(note, &QPushButton::clicked, this, &MessageDetailsPane::beginNote);
}

void MessageDetailsPane::addNoteEditor(DetailsColumn& column) {
  auto* editor =
      new RemarkEditor({tr("Note on this conflict"),
                        tr("What you found out. It is kept with your name and cannot be changed."), tr("Keep Note")},
                       u"note"_s, workspace::NoteConflict::kLongest, m_draft);
  column.addWidget(editor);
  connect(editor, &RemarkEditor::drafted, this, [this](const QString& text) { m_draft = text; });
  connect(editor, &RemarkEditor::keepRequested, this,
          [this, message = m_details->message.id](const QString& text) { Q_EMIT noteRequested(message, text); });
}

void MessageDetailsPane::addFile(DetailsColumn& column) {
  if (!m_details->message.attachment)
    return;
  const Attachment& file = *m_details->message.attachment;
  const bool kept = file.state == Attachment::State::Present;
  column.addHeading(tr("File"), kept ? new StateLabel(tr("Original kept"), Tone::Done, Icon::Tick)
                                     : new StateLabel(tr("Missing"), Tone::Due, Icon::Triangle));
  column.addText(file.name.isEmpty() ? MessageWords::kind(m_details->message.kind) : visibleText(file.name),
                 TextRole::SmallStrong, Ink::Primary);
  column.addText(MessageWords::attachment(file, m_details->message.kind));
  if (!kept) {
    column.addText(tr("Import a source that has the file to see it here. The message itself is kept."));
    return;
  }
  column.addDigest(QString::fromLatin1(file.digest.toHex()));
  column.addText(tr("Of the copy that was received: WhatsApp compresses media again."), TextRole::Caption,
                 Ink::Tertiary);
  QPushButton* save = column.addButton(tr("Save a Copy…"), u"saveFile"_s);
  offerWithExports(save);
  connect(save, &QPushButton::clicked, this, [this] { Q_EMIT fileRequested(m_details->message.id); });
}

void MessageDetailsPane::addHistory(DetailsColumn& column) const {
  const MessageFlags flags = m_details->message.flags;
  const bool deleted = flags.testFlag(MessageFlag::Deleted) || m_details->message.kind == MessageKind::Deleted;
  if (flags.testFlag(MessageFlag::Edited) || deleted)
    column.addHeading(tr("History"));
  const QStringList earlier = LiveWords::earlier(m_details->live);
  if (!earlier.isEmpty())
    column.addText(tr("Edited by its sender. It said before:"), TextRole::Small, Ink::Primary);
  for (const QString& words : earlier)
    column.addText(words, TextRole::Small, Ink::Primary)->setObjectName(u"earlierWords"_s);
  if (flags.testFlag(MessageFlag::Edited) && earlier.isEmpty())
    column.addText(tr("Edited by its sender. Its earlier words are in no source of this conversation."),
                   TextRole::Small, Ink::Primary);
  if (deleted)
    column.addText(m_details->message.text.isEmpty()
                       ? tr("Deleted by its sender before any source was made. Its words are in no source.")
                       : tr("Deleted by its sender. Its words were captured before and are shown."),
                   TextRole::Small, Ink::Primary);
  if (m_details->live.revoked)
    column.addText(tr("Deleted for everyone %1").arg(exactMoment(*m_details->live.revoked)));
  addReceipts(column);
}

void MessageDetailsPane::addReceipts(DetailsColumn& column) const {
  const bool received = m_details->link && !m_details->link->isOutbound;
  if (m_details->message.kind == MessageKind::System || received)
    return;
  column.addHeading(tr("Receipts"));
  for (const workspace::LiveReceipt& receipt : m_details->live.receipts) {
    column.addText(visibleText(receipt.who), TextRole::SmallStrong, Ink::Primary);
    for (const QString& line : LiveWords::receipt(receipt))
      column.addText(line, TextRole::Small, Ink::Primary);
  }
  if (m_details->live.receipts.empty() && m_details->link)
    column.addText(tr("Nothing was reported yet. That does not show that it was not read."));
  else if (m_details->live.receipts.empty())
    column.addText(tr("No source of this conversation states when it was delivered or read."));
}

bool MessageDetailsPane::isOurNumber(const Speaker& speaker) const {
  return std::ranges::any_of(m_conversation.sources, [&](const ConversationSource& source) {
    return isLive(source) && (source.owner == speaker.phone || source.owner == speaker.label);
  });
}

void MessageDetailsPane::addParticipants(DetailsColumn& column) {
  if (m_conversation.speakers.empty())
    return;
  column.addHeading(tr("Participants"),
                    new PlainLabel(number(static_cast<std::int64_t>(m_conversation.speakers.size())), TextRole::Caption,
                                   Ink::Tertiary));
  std::size_t shown = 0;
  for (const Speaker& speaker : m_conversation.speakers) {
    if (++shown > kMostPeople)
      break;
    QStringList facts;
    if (!speaker.phone.isEmpty() && speaker.phone != speaker.label)
      facts << u"\u2068%1\u2069"_s.arg(speaker.phone);
    if (speaker.isOwner)
      facts << (isOurNumber(speaker) ? tr("our number") : tr("owner of the export"));
    column.addText(visibleText(speaker.label.isEmpty() ? speaker.phone : speaker.label), TextRole::Small, Ink::Primary);
    if (!facts.isEmpty())
      column.addText(facts.join(u" · "_s), TextRole::Caption, Ink::Tertiary);
    for (const Person& person : m_conversation.persons) {
      if (isKnownAs(person, speaker.label, speaker.phone) && person.name != speaker.label)
        column.addText(tr("Taken to be %1").arg(visibleText(person.name)), TextRole::Caption, Ink::Secondary)
            ->setObjectName(u"takenToBe"_s);
    }
  }
  if (m_conversation.speakers.size() > kMostPeople)
    column.addText(tr("and %n more", nullptr, static_cast<int>(m_conversation.speakers.size() - kMostPeople)),
                   TextRole::Caption, Ink::Tertiary);
  QPushButton* who = column.addButton(tr("Who Is Who…"), u"whoIsWho"_s);
  connect(who, &QPushButton::clicked, this, &MessageDetailsPane::participantsRequested);
}

void MessageDetailsPane::addSources(DetailsColumn& column) {
  if (m_conversation.sources.empty())
    return;
  column.addHeading(tr("Sources"));
  for (const ConversationSource& source : m_conversation.sources) {
    column.addSource(MessageWords::letter(source.number), MessageWords::source(source));
    if (workspace::withdrawalOf(source))
      continue;
    if (!source.owner.isEmpty() && source.name != source.owner)
      column.addText(visibleText(source.name));
    QStringList facts{tr("%n message(s)", nullptr, static_cast<int>(source.messages))};
    facts << (source.zone.isEmpty() ? tr("no zone stated") : source.zone);
    column.addText(facts.join(u" · "_s));
    if (const QString purpose = source.reading.text(u"purpose"); !purpose.isEmpty())
      column.addText(tr("Kept for: %1").arg(purpose));
    if (!isLive(source))
      column.addDigest(source.digest.toHex());
  }
  QPushButton* imports = column.addButton(tr("Imports…"), u"imports"_s);
  connect(imports, &QPushButton::clicked, this, &MessageDetailsPane::importsRequested);
  column.addHeading(tr("Sensitive"));
  for (const SensitiveMark& mark : m_conversation.sensitive)
    column.addIconRow(Icon::Padlock, SensitiveSheet::categoryText(mark.category), Tone::Due);
  if (m_conversation.sensitive.empty())
    column.addText(SensitiveSheet::categoryText(SensitiveMark::Category::None));
  QPushButton* sensitive = column.addButton(tr("Change Mark…"), u"sensitive"_s);
  connect(sensitive, &QPushButton::clicked, this, &MessageDetailsPane::sensitiveRequested);
}

void MessageDetailsPane::addProof(DetailsColumn& column) {
  column.addHeading(tr("Proof"));
  column.addText(tr("Message %1").arg(m_details->message.id.toString()));
  if (m_details->entry == 0) {
    column.addText(tr("No ledger entry that you may see speaks of this message."));
    return;
  }
  column.addText(tr("Item %1 of ledger entry %2").arg(number(m_details->leaf), number(m_details->entry)));
  if (m_proof)
    return addLadder(column);
  QPushButton* show = column.addButton(tr("Show Proof"), u"showProof"_s);
  connect(show, &QPushButton::clicked, this, [this] { Q_EMIT proofRequested(m_details->entry, m_details->leaf); });
}

void MessageDetailsPane::addLadder(DetailsColumn& column) const {
  const workspace::EntryProof& proof = *m_proof;
  auto* ladder = new ProofLadder;
  std::vector<ProofLadder::Step> steps;
  steps.push_back({Icon::Chat, Tone::Done, tr("The message is in the entry"),
                   tr("Item %1 of its batch").arg(number(m_details->leaf)), proof.entry.hash.toHex()});
  steps.push_back({Icon::Link, Tone::Done, tr("The entry is in the ledger"),
                   tr("Path of %n hash(es) to head %1", nullptr, proof.siblings).arg(number(proof.head.size)),
                   proof.head.root.toHex()});
  steps.push_back({Icon::Key, Tone::Done, tr("The head is signed"),
                   tr("Ed25519, %1").arg(momentWithZone(proof.head.at)), proof.head.key.toHex()});
  steps.push_back(proof.stampedAt ? ProofLadder::Step{Icon::Stamp,
                                                      Tone::Done,
                                                      tr("A third party saw it"),
                                                      tr("Time-stamp of %1").arg(momentWithZone(*proof.stampedAt)),
                                                      {}}
                                  : ProofLadder::Step{Icon::Stamp,
                                                      Tone::Due,
                                                      tr("No third party has seen it yet"),
                                                      tr("Keep a head outside, or have one time-stamped"),
                                                      {}});
  ladder->setSteps(steps);
  column.addWidget(ladder);
  QPushButton* copy = column.addButton(tr("Copy Proof"), u"copyProof"_s);
  connect(copy, &QPushButton::clicked, this, [this] { copyText(proofText(*m_proof)); });
}

QString MessageDetailsPane::proofText(const workspace::EntryProof& proof) {
  QString text;
  for (const ledger::ProofFile& file : proof.files) {
    const QString shown = QString::fromUtf8(file.bytes);
    const bool isText = shown.toUtf8() == file.bytes && !shown.contains(QChar(0));
    text += u"--- "_s + file.name + (isText ? u"\n"_s : u" (base64)\n"_s);
    text += isText ? shown : QString::fromLatin1(file.bytes.toBase64());
    if (!text.endsWith(u'\n'))
      text += u'\n';
  }
  return text;
}

} // namespace muniment::ui
