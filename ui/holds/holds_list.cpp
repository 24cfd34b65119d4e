#include "ui/holds/holds_list.h"

#include "ui/holds/hold_row.h"
#include "ui/holds/hold_words.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/filter_pill.h"
#include "ui/kit/loading_rows.h"
#include "ui/kit/screen_header.h"
#include "ui/kit/style.h"

#include <QtCore/QLocale>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kTypingPause = 150;

enum Page { Loading, Rows, Empty, NothingMatches, NoPermission, Failed };

} // namespace

HoldsList::HoldsList(HoldsDesk& desk, QWidget* parent)
    : QWidget(parent), m_desk(&desk), m_model(new HoldsModel(desk, this)),
      m_header(new ScreenHeader(tr("Holds"), ScreenHeader::Size::Pane, this)),
      m_new(new QPushButton(tr("New Hold…"), m_header)) {
  setObjectName(u"holdsList"_s);
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  setMinimumWidth(280);
  m_new->setObjectName(u"newHold"_s);
  setCompact(m_new);
  setButtonKind(m_new, ButtonKind::Primary);
  m_new->hide();
  m_header->addAction(m_new);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_header);
  column->addWidget(makeFilters());
  makePages();
  column->addWidget(m_pages, 1);
  m_typing.setSingleShot(true);
  m_typing.setInterval(kTypingPause);
  connect(&m_typing, &QTimer::timeout, this, &HoldsList::applyFilter);
  connect(m_new, &QPushButton::clicked, this, &HoldsList::newRequested);
  connect(m_model, &HoldsModel::answered, this, &HoldsList::showAnswer);
  connect(m_model, &HoldsModel::failed, this, [this](const Error& error) {
    m_pages->setCurrentIndex(error.kind == ErrorKind::Refused ? NoPermission : Page::Failed);
    Q_EMIT failed(error);
  });
}

QWidget* HoldsList::makeFilters() {
  auto* bar = new QWidget(this);
  auto* column = new QVBoxLayout(bar);
  column->setContentsMargins(16, 8, 16, 8);
  column->setSpacing(8);
  m_text = new QLineEdit(bar);
  m_text->setObjectName(u"holdText"_s);
  m_text->setPlaceholderText(tr("Code, name, event or authority"));
  m_text->setAccessibleName(tr("Holds with these words"));
  m_text->setClearButtonEnabled(true);
  setCompact(m_text);
  column->addWidget(m_text);
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  m_state = new FilterPill(tr("Any state"), FilterPill::Kind::Choice, bar);
  m_matter = new FilterPill(tr("Any matter"), FilterPill::Kind::Choice, bar);
  row->addWidget(m_state);
  row->addWidget(m_matter);
  row->addStretch(1);
  column->addLayout(row);
  connect(m_text, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
  connect(m_state, &FilterPill::clicked, this, &HoldsList::chooseState);
  connect(m_matter, &FilterPill::clicked, this, &HoldsList::chooseMatter);
  connect(m_state, &FilterPill::cleared, this, [this] {
    m_state->setValue({});
    m_filter.state.reset();
    applyFilter();
  });
  connect(m_matter, &FilterPill::cleared, this, [this] {
    m_matter->setValue({});
    m_filter.matter.reset();
    applyFilter();
  });
  return bar;
}

void HoldsList::makePages() {
  m_pages = new QStackedWidget(this);
  m_list = new QListView(m_pages);
  m_list->setObjectName(u"holds.rows"_s);
  m_list->setAccessibleName(tr("Holds"));
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setUniformItemSizes(true);
  m_list->setMouseTracking(true);
  m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setModel(m_model);
  m_list->setItemDelegate(new HoldRow(m_list));
  connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HoldsList::showRow);
  auto* empty = new EmptyState(Icon::Padlock, tr("No hold was made yet."), {}, m_pages);
  auto* nothing = new EmptyState(Icon::Filter, tr("No hold matches these filters."), tr("Show Everything"), m_pages);
  connect(nothing, &EmptyState::actionTriggered, this, &HoldsList::clearFilters);
  auto* denied =
      new EmptyState(Icon::Padlock, tr("Holds are not open to you. An administrator can grant it."), {}, m_pages);
  auto* broken =
      new EmptyState(Icon::Octagon, tr("The holds could not be read. Nothing was changed."), tr("Try Again"), m_pages);
  connect(broken, &EmptyState::actionTriggered, this, &HoldsList::refresh);
  const std::initializer_list<QWidget*> pages = {new LoadingRows(84, m_pages), m_list, empty, nothing, denied, broken};
  for (QWidget* page : pages)
    m_pages->addWidget(page);
}

void HoldsList::setMayManage(bool may) { m_new->setVisible(may); }

void HoldsList::refresh() {
  m_model->refresh();
  m_desk->ask(workspace::Matters()).then(this, [this](const Result<std::vector<Matter>>& matters) {
    if (!matters)
      return; // the list itself says what is wrong
    m_matters = *matters;
    std::map<MatterId, QString> names;
    for (const Matter& matter : m_matters)
      names.emplace(matter.id, HoldWords::name(matter));
    m_model->setMatters(std::move(names));
  });
}

void HoldsList::open(const HoldId& hold) {
  m_open = hold;
  if (const int row = m_model->rowOf(hold); row >= 0)
    m_list->setCurrentIndex(m_model->index(row));
  Q_EMIT opened(hold);
}

void HoldsList::chooseState() {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (const Hold::State state : {Hold::State::Active, Hold::State::Draft, Hold::State::Released}) {
    menu->addAction(HoldWords::name(state), this, [this, state] {
      m_state->setValue(HoldWords::name(state));
      m_filter.state = state;
      applyFilter();
    });
  }
  menu->popup(m_state->mapToGlobal(QPoint(0, m_state->height() + 4)));
}

void HoldsList::chooseMatter() {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (const Matter& matter : m_matters) {
    menu->addAction(HoldWords::name(matter).replace(u'&', u"&&"_s), this, [this, matter] {
      m_matter->setValue(HoldWords::name(matter));
      m_filter.matter = matter.id;
      applyFilter();
    });
  }
  if (!m_matters.empty())
    menu->addSeparator();
  menu->addAction(tr("Matters and Members…"), this, &HoldsList::mattersRequested);
  menu->popup(m_matter->mapToGlobal(QPoint(0, m_matter->height() + 4)));
}

void HoldsList::applyFilter() {
  m_filter.text = m_text->text().trimmed();
  m_model->setFilter(m_filter);
}

void HoldsList::clearFilters() {
  m_filter = {};
  m_state->setValue({});
  m_matter->setValue({});
  m_text->clear();
  applyFilter();
}

void HoldsList::showAnswer() {
  const bool filtered = m_filter.state || m_filter.matter || !m_filter.text.isEmpty();
  m_header->setDetail(QLocale().toString(qlonglong(m_model->total())));
  m_pages->setCurrentIndex(m_model->rowCount() > 0 ? Rows : filtered ? NothingMatches : Empty);
  if (m_model->rowCount() == 0 && m_open.isNull())
    Q_EMIT emptied(filtered);
  const int row = m_model->rowOf(m_open);
  if (row >= 0)
    m_list->setCurrentIndex(m_model->index(row));
  else if (m_open.isNull() && m_model->rowCount() > 0)
    m_list->setCurrentIndex(m_model->index(0));
}

void HoldsList::showRow(const QModelIndex& index) {
  if (!index.isValid() || m_model->line(index.row()).hold.id == m_open)
    return;
  m_open = m_model->line(index.row()).hold.id;
  Q_EMIT opened(m_open);
}

} // namespace muniment::ui
