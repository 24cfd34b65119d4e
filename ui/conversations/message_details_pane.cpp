#include "ui/conversations/message_details_pane.h"

#include "ui/conversations/message_words.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/screen_header.h"
#include "ui/kit/state_label.h"

#include <QtCore/QLocale>
#include <QtWidgets/QScrollArea>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kMostPeople = 50;

PlainLabel* addText(QVBoxLayout& column, const QString& text, TextRole role, Ink ink) {
  auto* label = new PlainLabel(text, role, ink);
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  label->setFocusPolicy(Qt::NoFocus);
  column.addWidget(label);
  return label;
}

void addHeading(QVBoxLayout& column, const QString& text, QWidget* state = nullptr) {
  column.addSpacing(10);
  auto* row = new QHBoxLayout;
  row->addWidget(new PlainLabel(text, TextRole::SmallStrong, Ink::Secondary));
  row->addStretch(1);
  if (state)
    row->addWidget(state);
  column.addLayout(row);
}

/// A, B, … for the number of a source.
QString letter(std::int32_t number) {
  return number >= 1 && number <= 26 ? QString(QChar(u'A' + number - 1)) : QString::number(number);
}

QString grouped(const QString& text) { return u"%1 %2 … %3"_s.arg(text.left(4), text.mid(4, 4), text.right(4)); }

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
  m_details.reset();
  rebuild();
}

void MessageDetailsPane::setMessage(const workspace::MessageDetails::Answer& details) {
  m_details = details;
  rebuild();
}

void MessageDetailsPane::clear() {
  m_details.reset();
  rebuild();
}

void MessageDetailsPane::rebuild() {
  auto* content = new QWidget;
  content->setBackgroundRole(QPalette::Base);
  content->setAutoFillBackground(true);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(16, 4, 16, 16);
  column->setSpacing(4);
  m_header->setTitle(tr("Details"));
  if (m_details) {
    const TranscriptPeople people(m_conversation.speakers);
    const QString sender = people.name(m_details->message.speaker);
    m_header->setTitle(sender.isEmpty() ? MessageWords::kind(m_details->message.kind) : sender);
    addText(*column, MessageWords::whole(m_details->message.time), TextRole::Small, Ink::Secondary);
    if (m_details->message.text.size() > 0)
      addText(*column, m_details->message.text, TextRole::Body, Ink::Primary);
    addFindings(*column);
    addSightings(*column);
  }
  addParticipants(*column);
  addSources(*column);
  if (m_details)
    addProof(*column);
  column->addStretch(1);
  m_scroll->setWidget(content);
}

void MessageDetailsPane::addFindings(QVBoxLayout& column) const {
  for (const MessageWords::Finding& finding : MessageWords::findings(m_details->message)) {
    addHeading(column, tr("Finding"), new StateLabel(finding.word, finding.tone, finding.icon));
    addText(column, finding.sentence, TextRole::Small, Ink::Primary)->setObjectName(u"findingSentence"_s);
  }
}

void MessageDetailsPane::addSightings(QVBoxLayout& column) const {
  const bool agrees = m_details->message.flags.testFlag(MessageFlag::Agrees);
  addHeading(column, tr("Seen in"), agrees ? new StateLabel(tr("Agrees"), Tone::Done, Icon::Tick) : nullptr);
  for (const Sighting& sighting : m_details->sightings) {
    const auto source = std::ranges::find(m_details->sources, sighting.source, &ConversationSource::number);
    const QString name =
        source == m_details->sources.end() ? tr("Source %1").arg(letter(sighting.source)) : source->name;
    addText(column, u"%1   %2"_s.arg(letter(sighting.source), name), TextRole::SmallStrong, Ink::Primary);
    addText(column,
            tr("Entry %1 at byte %2; %3")
                .arg(QLocale().toString(static_cast<qlonglong>(sighting.ordinal + 1)),
                     QLocale().toString(static_cast<qlonglong>(sighting.offset)), MessageWords::whole(sighting.time)),
            TextRole::Small, Ink::Secondary);
    if (sighting.text)
      addText(column, tr("Has instead: %1").arg(*sighting.text), TextRole::Small, Ink::Primary)
          ->setTone(Tone::Conflict);
  }
}

void MessageDetailsPane::addParticipants(QVBoxLayout& column) const {
  if (m_conversation.speakers.empty())
    return;
  addHeading(column, tr("Participants"),
             new PlainLabel(QLocale().toString(static_cast<qlonglong>(m_conversation.speakers.size())),
                            TextRole::Caption, Ink::Tertiary));
  std::size_t shown = 0;
  for (const Speaker& speaker : m_conversation.speakers) {
    if (++shown > kMostPeople)
      break;
    QStringList facts;
    if (!speaker.phone.isEmpty() && speaker.phone != speaker.label)
      facts << u"\u2068%1\u2069"_s.arg(speaker.phone);
    if (speaker.isOwner)
      facts << tr("owner of the export");
    addText(column, speaker.label.isEmpty() ? speaker.phone : speaker.label, TextRole::SmallStrong, Ink::Primary);
    if (!facts.isEmpty())
      addText(column, facts.join(u" · "_s), TextRole::Small, Ink::Secondary);
  }
  if (m_conversation.speakers.size() > kMostPeople)
    addText(column, tr("and %n more", nullptr, static_cast<int>(m_conversation.speakers.size() - kMostPeople)),
            TextRole::Small, Ink::Tertiary);
}

void MessageDetailsPane::addSources(QVBoxLayout& column) const {
  if (m_conversation.sources.empty())
    return;
  addHeading(column, tr("Sources"));
  for (const ConversationSource& source : m_conversation.sources) {
    addText(column, u"%1   %2"_s.arg(letter(source.number), source.name), TextRole::SmallStrong, Ink::Primary);
    QStringList facts{tr("%n message(s)", nullptr, static_cast<int>(source.messages))};
    facts << (source.zone.isEmpty() ? tr("no zone stated") : source.zone);
    if (!source.owner.isEmpty())
      facts << tr("export of %1").arg(source.owner);
    addText(column, facts.join(u" · "_s), TextRole::Small, Ink::Secondary);
    addText(column, grouped(source.digest.toHex()), TextRole::Mono, Ink::Tertiary);
  }
}

void MessageDetailsPane::addProof(QVBoxLayout& column) const {
  addHeading(column, tr("Proof"));
  addText(column, tr("Message %1").arg(m_details->message.id.toString()), TextRole::Small, Ink::Secondary);
  addText(column, tr("Captured by ledger entry %1").arg(QLocale().toString(static_cast<qlonglong>(m_details->entry))),
          TextRole::Small, Ink::Secondary);
}

} // namespace muniment::ui
