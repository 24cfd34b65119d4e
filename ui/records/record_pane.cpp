#include "ui/records/record_pane.h"

#include "ui/kit/chip.h"
#include "ui/kit/day_text.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/export_offer.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/style.h"
#include "ui/kit/subject_pages.h"
#include "ui/kit/tab_strip.h"
#include "ui/kit/visible_text.h"
#include "ui/records/content_model.h"
#include "ui/records/content_row.h"
#include "ui/records/record_facts.h"
#include "ui/records/record_form.h"
#include "ui/records/record_history.h"
#include "ui/records/record_words.h"
#include "ui/records/retention_section.h"

#include <QtCore/QLocale>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

enum Tab { Details, Content, History };
constexpr int kSide = 24;

} // namespace

RecordPane::RecordPane(RecordDesk& desk, QWidget* parent)
    : QWidget(parent), m_desk(&desk), m_content(new ContentModel(desk, this)) {
  setObjectName(u"recordPane"_s);
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  setMinimumWidth(400);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  makePages();
  column->addWidget(m_pages);
  connect(m_content, &ContentModel::failed, this, &RecordPane::failed);
  clear(tr("No record is open."));
}

void RecordPane::makePages() {
  m_pages = new SubjectPages(makeRecord(), tr("This record is not open to you. An administrator can grant it."),
                             tr("The record could not be read. Nothing was changed."), this);
  connect(m_pages, &SubjectPages::retryRequested, this, &RecordPane::refresh);
}

QWidget* RecordPane::makeRecord() {
  auto* record = new QWidget(this);
  auto* column = new QVBoxLayout(record);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(makeHead());
  m_tabs = new TabStrip(tr("Parts of the record"), record);
  m_tabs->setObjectName(u"recordTabs"_s);
  m_tabs->addTab(tr("Record"));
  m_tabs->addTab(tr("Content"));
  m_tabs->addTab(tr("History"));
  auto* tabs = new QHBoxLayout;
  tabs->setContentsMargins(kSide - 12, 0, 0, 0);
  tabs->addWidget(m_tabs, 1);
  column->addLayout(tabs);
  m_bodies = new QStackedWidget(record);
  m_bodies->addWidget(makeDetails());
  m_list = new QListView(this);
  m_list->setObjectName(u"recordContent"_s);
  m_list->setAccessibleName(tr("What the record keeps"));
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setUniformItemSizes(true);
  m_list->setMouseTracking(true);
  m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_list->setModel(m_content);
  m_list->setItemDelegate(new ContentRow(m_list));
  connect(m_list, &QListView::activated, this, [this](const QModelIndex& index) {
    const ContentModel::Row& row = m_content->row(index.row());
    if (row.kind == ContentModel::Row::Kind::Message)
      Q_EMIT messageRequested(row.message);
    else if (row.kind == ContentModel::Row::Kind::Document && row.item != ItemId())
      Q_EMIT itemRequested(row.item);
  });
  m_kept = new QStackedWidget(m_bodies);
  m_kept->addWidget(m_list);
  m_kept->addWidget(makeClosed());
  m_bodies->addWidget(m_kept);
  m_history = new RecordHistory(m_bodies);
  m_bodies->addWidget(m_history);
  connect(m_tabs, &QTabBar::currentChanged, m_bodies, &QStackedWidget::setCurrentIndex);
  column->addWidget(m_bodies, 1);
  return record;
}

QWidget* RecordPane::makeHead() {
  auto* head = new QWidget(this);
  auto* column = new QVBoxLayout(head);
  column->setContentsMargins(kSide, 14, kSide, 8);
  column->setSpacing(8);
  m_title = new PlainLabel({}, TextRole::DialogTitle, Ink::Primary, head);
  m_title->setObjectName(u"recordHeading"_s);
  m_title->setWordWrap(true);
  m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_title->setFocusPolicy(Qt::NoFocus);
  column->addWidget(m_title);
  m_chips = new QWidget(head);
  m_chips->setLayout(new FlowLayout(6, m_chips));
  column->addWidget(m_chips);
  m_where = new QPushButton(tr("Open in Conversation"), head);
  m_where->setObjectName(u"openInConversation"_s);
  auto* link = new QPushButton(tr("Link…"), head);
  link->setObjectName(u"linkRecord"_s);
  auto* event = new QPushButton(tr("Note Event…"), head);
  event->setObjectName(u"noteEvent"_s);
  m_more = new QPushButton(tr("More"), head);
  m_more->setObjectName(u"recordMore"_s);
  auto* acts = new QWidget(head);
  auto* flow = new FlowLayout(8, acts);
  auto* out = new QPushButton(tr("Export…"), head);
  out->setObjectName(u"exportRecord"_s);
  offerWithExports(out);
  for (QPushButton* button : {m_where, link, event, out, m_more}) {
    setCompact(button);
    flow->addWidget(button);
  }
  column->addWidget(acts);
  connect(m_where, &QPushButton::clicked, this, &RecordPane::showWhereItWasSaid);
  connect(link, &QPushButton::clicked, this, [this] { Q_EMIT actRequested(Act::Link); });
  connect(event, &QPushButton::clicked, this, [this] { Q_EMIT actRequested(Act::NoteEvent); });
  connect(out, &QPushButton::clicked, this, [this] { Q_EMIT actRequested(Act::Export); });
  connect(m_more, &QPushButton::clicked, this, &RecordPane::openMenu);
  return head;
}

QWidget* RecordPane::makeDetails() {
  auto* body = new QWidget;
  body->setBackgroundRole(QPalette::Base);
  body->setAutoFillBackground(true);
  m_sections = new QVBoxLayout(body);
  m_sections->setContentsMargins(0, 14, 0, 16);
  m_sections->setSpacing(14);
  auto* column = new QVBoxLayout;
  column->setContentsMargins(kSide, 0, kSide, 0);
  column->setSpacing(14);
  m_facts = new PlainLabel({}, TextRole::Small, Ink::Secondary, body);
  m_facts->setWordWrap(true);
  m_form = new RecordForm(body);
  m_retention = new RetentionSection(body);
  m_other = new RecordFacts(body);
  const std::initializer_list<QWidget*> parts = {m_facts, m_form, m_retention, m_other};
  for (QWidget* part : parts)
    column->addWidget(part);
  m_sections->addLayout(column);
  m_sections->addStretch(1);
  connect(m_form, &RecordForm::saveRequested, this, &RecordPane::saveRequested);
  connect(m_other, &RecordFacts::recordRequested, this, &RecordPane::recordRequested);
  auto* scroll = new QScrollArea(this);
  scroll->setObjectName(u"recordDetails"_s);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setWidget(body);
  return scroll;
}

QWidget* RecordPane::makeClosed() {
  auto* closed = new EmptyState(
      Icon::Padlock,
      tr("This record has content that is marked as sensitive. That you look at it is kept in the access journal."),
      tr("Show It"), m_bodies);
  closed->setObjectName(u"recordSensitive"_s);
  connect(closed, &EmptyState::actionTriggered, this, [this] {
    m_askedFor.insert(m_known->record.id);
    m_kept->setCurrentIndex(0);
  });
  return closed;
}

void RecordPane::addSection(QWidget* section) { m_sections->insertWidget(m_sections->count() - 1, section); }

void RecordPane::clear(const QString& sentence) {
  m_open.reset();
  m_known.reset();
  m_pages->showNothing(sentence);
}

void RecordPane::setPeople(const std::map<QString, QString>& people) {
  m_people = people;
  if (m_known)
    take(workspace::RecordByName::Answer(*m_known));
}

void RecordPane::open(const RecordId& record) {
  if (m_open == record && m_known)
    return refresh();
  m_open = record;
  m_conversation.reset();
  if (!m_known)
    m_pages->showWaiting();
  refresh();
}

void RecordPane::refresh() {
  if (!m_open)
    return;
  if (m_isRunning) {
    m_again = true;
    return;
  }
  m_isRunning = true;
  m_desk->ask(workspace::RecordByName{m_open->toString()})
      .then(this, [this, id = *m_open](const Result<workspace::RecordByName::Answer>& known) {
        m_isRunning = false;
        if (std::exchange(m_again, false) || m_open != id) // the person has moved on, or something changed
          return refresh();
        if (known)
          return take(*known);
        m_pages->showError(known.error().kind);
        if (known.error().kind == ErrorKind::NotFound)
          clear(tr("This record is not there any more, or it is not open to you."));
        else
          Q_EMIT failed(known.error());
      });
}

void RecordPane::take(const workspace::RecordByName::Answer& known) {
  const bool isNew = !m_known || m_known->record.id != known.record.id;
  m_known = known;
  const Record& record = m_known->record;
  m_pages->showSubject();
  showHead();
  const QString recordClass = tr("Class %1 %2", "code, name")
                                  .arg(visibleText(m_known->recordClass.code), visibleText(m_known->recordClass.name));
  const QString number = RecordWords::unbroken(record.number);
  const QString moment = momentText(record.declaredAt);
  const QString person = RecordWords::person(m_people, record.declaredBy);
  const QString origin = record.state == RecordState::Waiting
                             ? tr("%1, asked for on %2 by %3", "number, moment, person").arg(number, moment, person)
                             : tr("%1, declared %2 by %3", "number, moment, person").arg(number, moment, person);
  m_facts->setText(origin + u'\n' + recordClass);
  m_form->setRecord(record, m_known->recordClass, isKept(record.state) && record.state != RecordState::Finalised);
  m_form->setVisible(!record.title.isEmpty());
  m_retention->setRecord(*m_known);
  m_retention->setVisible(isKept(record.state) || record.state == RecordState::Waiting);
  m_other->setRecord(*m_known, m_people);
  m_content->setRecord(record);
  m_kept->setCurrentIndex(m_known->isSensitive && !m_askedFor.contains(record.id) ? 1 : 0);
  const std::int64_t parts = record.selected + record.context + record.items;
  m_tabs->setTabText(Content, tr("Content %1").arg(QLocale().toString(qlonglong(parts))));
  m_history->setRecord(*m_known, m_conversation ? &*m_conversation : nullptr, m_people);
  if (isNew)
    Q_EMIT shown(record.id);
  Q_EMIT told(record.id);
  if (record.conversation && !m_conversation)
    askForConversation();
}

void RecordPane::askForConversation() {
  workspace::ConversationById query;
  query.id = *m_known->record.conversation;
  m_desk->ask(query).then(
      this, [this, id = m_known->record.id](const Result<workspace::ConversationById::Answer>& conversation) {
        if (!conversation || !m_known || m_known->record.id != id)
          return; // without it, the record is shown without names
        m_conversation = *conversation;
        m_content->setPeople(TranscriptPeople(conversation->speakers, conversation->sources));
        m_history->setRecord(*m_known, &*m_conversation, m_people);
      });
}

void RecordPane::showHead() {
  const Record& record = m_known->record;
  m_title->setText(record.title.isEmpty() ? RecordWords::unbroken(record.number) : RecordWords::unbroken(record.title));
  while (QLayoutItem* item = m_chips->layout()->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  const auto add = [this](const RecordWords::State& state) {
    m_chips->layout()->addWidget(new Chip(state.word, state.tone, state.icon, m_chips));
  };
  add(RecordWords::state(record.state));
  for (const Hold& hold : m_known->holds.holds)
    add({tr("Held by %1").arg(visibleText(hold.code)), Tone::Held, Icon::Padlock});
  if (m_known->holds.others)
    add({tr("Blocked; ask legal"), Tone::Held, Icon::Padlock});
  const records::StageOutcome* next = m_known->evaluation.nextStage();
  if (next && next->due.isValid() && isKept(record.state)) {
    if (const auto due = RecordWords::due(next->due, m_known->today))
      add(*due);
  }
  if (m_known->recordClass.vitalMonths > 0)
    add({tr("Vital"), Tone::Accent, Icon::ShieldTick});
  if (record.matter)
    add({tr("Restricted"), Tone::Neutral, Icon::Padlock});
  for (QObject* chip : m_chips->children()) {
    if (auto* widget = qobject_cast<QWidget*>(chip))
      widget->show();
  }
  m_where->setVisible(record.conversation.has_value() && record.selected > 0);
  const bool kept = isKept(record.state);
  for (const char* name : {"linkRecord", "noteEvent", "exportRecord"})
    findChild<QPushButton*>(QString::fromLatin1(name))->setVisible(kept);
  m_more->setVisible(kept);
}

void RecordPane::openMenu() {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const RecordState state = m_known->record.state;
  const auto add = [&](const QString& name, Act act, bool isPossible) {
    QAction* action = menu->addAction(name, this, [this, act] { Q_EMIT actRequested(act); });
    action->setEnabled(isPossible);
  };
  add(tr("Move to Another Class…"), Act::Move, state != RecordState::Finalised);
  menu->addSeparator();
  add(tr("Close Record"), Act::Close, state < RecordState::Closed);
  add(tr("Finalise Record…"), Act::Finalise, state < RecordState::Finalised);
  menu->addSeparator();
  add(tr("Undeclare…"), Act::Undeclare, true);
  menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 4)));
}

void RecordPane::showWhereItWasSaid() {
  if (const auto message = m_content->firstSelected())
    Q_EMIT messageRequested(*message);
}

} // namespace muniment::ui
