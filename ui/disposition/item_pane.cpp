#include "ui/disposition/item_pane.h"

#include "ui/disposition/decision_panel.h"
#include "ui/disposition/disposition_words.h"
#include "ui/disposition/fact_column.h"
#include "ui/disposition/state_note.h"
#include "ui/kit/day_text.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/screen_header.h"
#include "ui/kit/visible_text.h"

#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kLabelWidth = 104;
enum Page { Nothing, Item };

} // namespace

ItemPane::ItemPane(QWidget* parent)
    : QWidget(parent), m_header(new ScreenHeader(tr("Record"), ScreenHeader::Size::Pane, this)),
      m_pages(new QStackedWidget(this)), m_scroll(new QScrollArea(m_pages)), m_panel(new DecisionPanel(this)) {
  setObjectName(u"dispositionItem"_s);
  setAccessibleName(tr("Record under review"));
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  setMinimumWidth(280);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_header);
  column->addWidget(m_pages, 1);
  auto* content = new QWidget;
  content->setBackgroundRole(QPalette::Base);
  content->setAutoFillBackground(true);
  m_body = new QVBoxLayout(content);
  m_body->setContentsMargins(16, 12, 16, 16);
  m_body->setSpacing(12);
  m_body->addWidget(m_panel);
  m_body->addStretch(1);
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setWidgetResizable(true);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_scroll->setAccessibleName(tr("Details"));
  m_scroll->setWidget(content);
  m_pages->addWidget(
      new EmptyState(Icon::Archive, tr("Choose a record to see why it is due and what keeps it."), {}, m_pages));
  m_pages->addWidget(m_scroll);
}

bool ItemPane::canDecide() const { return m_pages->currentIndex() == Item && m_panel->isVisible(); }

void ItemPane::clear() {
  m_header->setTitle(tr("Record"));
  m_header->setDetail({});
  m_pages->setCurrentIndex(Nothing);
}

void ItemPane::setItem(const workspace::ItemUnderReview::Answer& item, std::int64_t of, bool canDecide, QDate today) {
  m_header->setTitle(item.reviewed.number);
  m_header->setDetail(
      tr("%1 of %2").arg(DispositionWords::number(item.reviewed.item.ordinal + 1), DispositionWords::number(of)));
  showState(item.reviewed);
  m_panel->setVisible(canDecide);
  if (canDecide)
    m_panel->setItem(item.reviewed, today);
  rebuild(item);
  m_pages->setCurrentIndex(Item);
}

void ItemPane::showState(const workspace::ReviewedItem& item) {
  delete std::exchange(m_state, nullptr);
  const bool blocked = item.held && item.item.action != DisposalAction::Review;
  if (!blocked && item.item.state != SnapshotItem::State::Blocked)
    return;
  const QString sentence =
      item.holds.isEmpty()
          ? tr("A hold that you may not read is on this record. It can be kept, kept longer or left out, not "
               "destroyed.")
          : tr("A hold is on this record. It can be kept, kept longer or left out, not destroyed.");
  m_state = new StateNote(Tone::Held, Icon::Padlock, visibleText(DispositionWords::blockedBy(item)), sentence);
  m_body->insertWidget(0, m_state);
}

void ItemPane::rebuild(const workspace::ItemUnderReview::Answer& item) {
  delete m_facts; // holds labels only
  m_facts = new QWidget;
  auto* layout = new QVBoxLayout(m_facts);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(4);
  FactColumn column(*layout, kLabelWidth, m_panel->isHidden());
  const Record& record = item.record.record;
  column.addHeading(tr("Record"));
  column.addFact(tr("Title"), record.title.isEmpty() ? tr("No title is kept") : visibleText(record.title));
  column.addFact(tr("Class"), visibleText(item.reviewed.className));
  column.addFact(tr("Declared"), dayText(item.reviewed.declaredOn));
  column.addFact(tr("Messages"), DispositionWords::number(record.selected + record.context));
  column.addFact(tr("Files"), DispositionWords::number(record.items));
  addDecision(column, item.reviewed.item);
  column.addHeading(tr("Why it is due"));
  if (item.record.schedule)
    column.addFact(tr("Schedule"), visibleText(item.record.schedule->code + u' ' + item.record.schedule->title));
  column.addFact(tr("Due"), dayText(item.reviewed.item.dueOn));
  for (const QString& step : item.why)
    column.addText(visibleText(step), Ink::Secondary);
  addHolds(column, item.record.holds);
  addElsewhere(column, item);
  m_body->insertWidget(m_body->count() - 1, m_facts);
}

void ItemPane::addDecision(FactColumn& column, const SnapshotItem& item) const {
  if (item.decision == DisposalDecision::Undecided)
    return;
  workspace::ReviewedItem decided;
  decided.item = item;
  column.addFact(tr("Decision"), DispositionWords::of(decided).text);
  if (!item.reason.isEmpty())
    column.addFact(tr("Reason"), visibleText(item.reason));
}

void ItemPane::addHolds(FactColumn& column, const workspace::KnownHolds& holds) const {
  column.addHeading(tr("Holds on this record"));
  for (const Hold& hold : holds.holds)
    column.addState(visibleText(hold.code + u' ' + hold.name), Tone::Held, Icon::Padlock);
  if (holds.others)
    column.addState(tr("Another hold; ask legal"), Tone::Held, Icon::Padlock);
  if (!holds.isHeld())
    column.addText(tr("No hold is on it now. Holds are read again when it is carried out."), Ink::Secondary);
}

void ItemPane::addElsewhere(FactColumn& column, const workspace::ItemUnderReview::Answer& item) const {
  column.addHeading(tr("What else keeps the same content"));
  const store::KeptElsewhere& kept = item.elsewhere;
  if (kept.messages == 0 && kept.items == 0) {
    column.addText(tr("No other record. Backups keep a copy until they end; the certificate names them."),
                   Ink::Secondary);
    return;
  }
  column.addFact(tr("Messages"), DispositionWords::number(kept.messages));
  column.addFact(tr("Files"), DispositionWords::number(kept.items));
  for (const QString& number : kept.numbers)
    column.addState(number, Tone::Neutral, Icon::Archive);
  if (kept.others)
    column.addState(tr("Records that you may not see"), Tone::Neutral, Icon::Padlock);
  column.addText(tr("That part stays as long as those records do."), Ink::Secondary);
}

} // namespace muniment::ui
