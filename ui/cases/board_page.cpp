#include "ui/cases/board_page.h"

#include "ui/cases/step_row.h"
#include "ui/cases/steps_model.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/style.h"

#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using State = CaseStep::State;

enum Page { Board, Empty };
constexpr std::array kStates = {State::Missing, State::Claimed, State::Evident, State::Waived};

StepAct actTo(State state) {
  switch (state) {
  case State::Missing:
    return StepAct::Return;
  case State::Claimed:
    return StepAct::Claim;
  case State::Evident:
    return StepAct::Evidence;
  case State::Waived:
    return StepAct::Waive;
  }
  return StepAct::Return;
}

} // namespace

BoardPage::BoardPage(QWidget* parent) : QWidget(parent), m_pages(new QStackedWidget(this)) {
  setObjectName(u"caseBoard"_s);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  makeBar();
  column->addWidget(m_bar);
  auto* board = new QWidget(m_pages);
  auto* across = new QHBoxLayout(board);
  across->setContentsMargins(8, 0, 8, 8);
  across->setSpacing(8);
  for (std::size_t each = 0; each < m_columns.size(); ++each)
    across->addWidget(makeColumn(each), 1);
  auto* empty = new EmptyState(Icon::Layers, tr("This case has no checklist. Add what must be done or handed in."),
                               tr("Add Step…"), m_pages);
  connect(empty, &EmptyState::actionTriggered, this, &BoardPage::addRequested);
  m_pages->addWidget(board);
  m_pages->addWidget(empty);
  column->addWidget(m_pages, 1);
  showButtons();
}

QPushButton* BoardPage::makeButton(const QString& text, const QString& objectName, StepAct act) {
  auto* button = new QPushButton(text, m_bar);
  button->setObjectName(objectName);
  setCompact(button);
  connect(button, &QPushButton::clicked, this, [this, act] { this->act(act); });
  return button;
}

void BoardPage::makeBar() {
  m_bar = new QWidget(this);
  auto* margins = new QVBoxLayout(m_bar);
  margins->setContentsMargins(16, 10, 16, 10);
  auto* buttons = new QWidget(m_bar);
  auto* row = new FlowLayout(8, buttons);
  margins->addWidget(buttons);
  m_evidence = makeButton(tr("File Evidence…"), u"stepEvidence"_s, StepAct::Evidence);
  m_evidence->setToolTip(plainToolTip(tr("Show that the step is done (E)")));
  m_claim = makeButton(tr("Note a Claim"), u"stepClaim"_s, StepAct::Claim);
  m_claim->setToolTip(plainToolTip(tr("Somebody says it is done; the evidence is still to come (M)")));
  m_waive = makeButton(tr("Not Needed…"), u"stepWaive"_s, StepAct::Waive);
  m_waive->setToolTip(plainToolTip(tr("Say why the step is not needed (W)")));
  m_return = makeButton(tr("Put Back…"), u"stepReturn"_s, StepAct::Return);
  m_return->setToolTip(plainToolTip(tr("Say why the step is missing after all (B)")));
  m_add = new QPushButton(tr("Add Step…"), m_bar);
  m_add->setObjectName(u"stepAdd"_s);
  setCompact(m_add);
  connect(m_add, &QPushButton::clicked, this, &BoardPage::addRequested);
  for (QPushButton* button : {m_evidence, m_claim, m_waive, m_return, m_add})
    row->addWidget(button);
}

QWidget* BoardPage::makeColumn(std::size_t column) {
  Column& made = m_columns[column];
  auto* side = new QWidget(this);
  side->setBackgroundRole(QPalette::Base);
  side->setMinimumWidth(112);
  auto* rows = new QVBoxLayout(side);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(4);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(10, 4, 10, 2);
  head->setSpacing(6);
  head->addWidget(new ElidedLabel(CaseWords::step(kStates[column]), TextRole::SmallStrong, Ink::Secondary), 1);
  made.count = new PlainLabel({}, TextRole::Small, Ink::Tertiary);
  head->addWidget(made.count);
  rows->addLayout(head);
  made.model = new StepsModel(kStates[column], this);
  made.list = new QListView(side);
  QListView* list = made.list;
  list->setObjectName(u"board.%1"_s.arg(QString(nameOf(kStates[column]))));
  list->setAccessibleName(tr("Steps: %1", "state").arg(CaseWords::step(kStates[column])));
  list->setFrameShape(QFrame::NoFrame);
  list->setEditTriggers(QAbstractItemView::NoEditTriggers);
  list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list->setResizeMode(QListView::Adjust);
  list->setDragEnabled(true);
  list->setAcceptDrops(true);
  list->setDragDropMode(QAbstractItemView::DragDrop);
  list->setDefaultDropAction(Qt::CopyAction);
  list->setDropIndicatorShown(false);
  list->setModel(made.model);
  list->setItemDelegate(new StepRow(list));
  list->installEventFilter(this);
  rows->addWidget(list, 1);
  connect(list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this, column](const auto& chosen) {
    if (!chosen.isEmpty())
      choose(column);
    showButtons();
  });
  connect(list, &QListView::activated, this, [this](const QModelIndex&) {
    const CaseStep* step = chosen();
    if (step && !step->evidence.isEmpty())
      Q_EMIT evidenceRequested(step->evidence);
    else
      act(StepAct::Evidence);
  });
  connect(made.model, &StepsModel::stepDropped, this, [this, column](const CaseStepId& step) {
    const StepAct wanted = actTo(kStates[column]);
    for (const Column& each : m_columns) {
      const int row = each.model->rowOf(step);
      if (row >= 0 && fits(wanted, each.model->card(row).step))
        Q_EMIT actRequested(wanted, step);
    }
  });
  return side;
}

void BoardPage::setCase(const workspace::CaseById::Answer& known, QDate today) {
  const CaseStep* before = chosen();
  const std::optional<CaseStepId> open = before ? std::optional(before->id) : std::nullopt;
  m_pages->setCurrentIndex(known.steps.empty() ? Empty : Board);
  for (Column& column : m_columns) {
    column.model->setCase(known, today);
    column.count->setText(QLocale().toString(column.model->rowCount()));
    const int row = open ? column.model->rowOf(*open) : -1;
    if (row >= 0)
      column.list->setCurrentIndex(column.model->index(row));
  }
  showButtons();
}

void BoardPage::clear() {
  for (Column& column : m_columns)
    column.model->clear();
  showButtons();
}

void BoardPage::setRights(bool mayWork, bool mayWaive) {
  m_mayWork = mayWork;
  m_mayWaive = mayWaive;
  showButtons();
}

const CaseStep* BoardPage::chosen() const {
  const Column& column = m_columns[m_column];
  const QModelIndexList rows = column.list->selectionModel()->selectedIndexes();
  return rows.isEmpty() ? nullptr : &column.model->card(rows.front().row()).step;
}

void BoardPage::choose(std::size_t column) {
  m_column = column;
  for (std::size_t each = 0; each < m_columns.size(); ++each) {
    if (each != column)
      m_columns[each].list->clearSelection();
  }
}

void BoardPage::walk(std::size_t from, int by) {
  const int row = std::max(0, m_columns[from].list->currentIndex().row());
  for (int to = static_cast<int>(from) + by; to >= 0 && to < static_cast<int>(m_columns.size()); to += by) {
    Column& column = m_columns[static_cast<std::size_t>(to)];
    if (column.model->rowCount() == 0)
      continue;
    column.list->setFocus(Qt::TabFocusReason);
    column.list->setCurrentIndex(column.model->index(std::min(row, column.model->rowCount() - 1)));
    return;
  }
}

bool BoardPage::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress)
    return QWidget::eventFilter(watched, event);
  const auto column = std::ranges::find(m_columns, watched, [](const Column& each) -> QObject* { return each.list; });
  if (column == m_columns.end())
    return QWidget::eventFilter(watched, event);
  const auto* key = static_cast<QKeyEvent*>(event); // KeyPress is always one
  const auto place = static_cast<std::size_t>(column - m_columns.begin());
  const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
  if (key->modifiers() != Qt::NoModifier && key->modifiers() != Qt::KeypadModifier)
    return QWidget::eventFilter(watched, event);
  switch (key->key()) {
  case Qt::Key_Right:
    walk(place, forward);
    return true;
  case Qt::Key_Left:
    walk(place, -forward);
    return true;
  case Qt::Key_E:
    act(StepAct::Evidence);
    return true;
  case Qt::Key_M:
    act(StepAct::Claim);
    return true;
  case Qt::Key_W:
    act(StepAct::Waive);
    return true;
  case Qt::Key_B:
    act(StepAct::Return);
    return true;
  default:
    return QWidget::eventFilter(watched, event);
  }
}

bool BoardPage::fits(StepAct act, const CaseStep& step) const {
  switch (act) {
  case StepAct::Claim:
    return m_mayWork && step.state == State::Missing;
  case StepAct::Evidence:
    return m_mayWork && step.isOpen();
  case StepAct::Waive:
    return m_mayWaive && step.isOpen();
  case StepAct::Return:
    return m_mayWork && step.state != State::Missing;
  }
  return false;
}

void BoardPage::act(StepAct act) {
  const CaseStep* step = chosen();
  if (step && fits(act, *step))
    Q_EMIT actRequested(act, step->id);
}

void BoardPage::showButtons() {
  const CaseStep* step = chosen();
  m_add->setEnabled(m_mayWork);
  m_claim->setEnabled(step && fits(StepAct::Claim, *step));
  m_evidence->setEnabled(step && fits(StepAct::Evidence, *step));
  m_waive->setEnabled(step && fits(StepAct::Waive, *step));
  m_return->setEnabled(step && fits(StepAct::Return, *step));
}

} // namespace muniment::ui
