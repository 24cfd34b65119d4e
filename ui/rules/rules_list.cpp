#include "ui/rules/rules_list.h"

#include "ui/kit/banner.h"
#include "ui/kit/day_text.h"
#include "ui/kit/filter_pill.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/list_pages.h"
#include "ui/kit/screen_header.h"
#include "ui/kit/style.h"
#include "ui/kit/visible_text.h"
#include "ui/rules/rule_row.h"

#include <QtCore/QLocale>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using Filter = RulesModel::Filter;

constexpr int kRowHeight = 80;

} // namespace

RulesList::RulesList(RulesDesk& desk, QWidget* parent)
    : QWidget(parent), m_model(new RulesModel(desk, this)),
      m_header(new ScreenHeader(tr("Rules"), ScreenHeader::Size::Pane, this)),
      m_new(new QPushButton(tr("New Rule…"), m_header)) {
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  setMinimumWidth(300);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_new->setObjectName(u"rules.new"_s);
  setCompact(m_new);
  m_header->addAction(m_new);
  m_new->hide();
  column->addWidget(m_header);
  column->addWidget(makeSwitch());
  column->addWidget(makeFilters());
  makePages();
  column->addWidget(m_pages, 1);
  connect(m_new, &QPushButton::clicked, this, &RulesList::newRequested);
  connect(m_model, &RulesModel::answered, this, &RulesList::showAnswer);
  connect(m_model, &RulesModel::failed, this, [this](const Error& error) {
    m_pages->showError(error.kind);
    Q_EMIT failed(error);
  });
}

QWidget* RulesList::makeSwitch() {
  auto* field = new QWidget(this);
  auto* column = new QVBoxLayout(field);
  column->setContentsMargins(16, 12, 16, 4);
  m_stop = new QPushButton(icon(Icon::Stop, Theme::of(this).failed.text), tr("Stop All That Rules Send…"), field);
  m_stop->setObjectName(u"rules.stopAll"_s);
  m_stop->hide();
  m_stopped = new Banner(Tone::Failed, Icon::Stop, tr("All that rules send is stopped"), {}, field);
  m_stopped->setObjectName(u"rules.stopped"_s);
  m_stopped->hide();
  m_resume = m_stopped->addLink(tr("Let Rules Send Again…"));
  m_resume->setObjectName(u"rules.resume"_s);
  column->addWidget(m_stop);
  column->addWidget(m_stopped);
  connect(m_stop, &QPushButton::clicked, this, [this] { Q_EMIT stopRequested(true); });
  connect(m_resume, &QPushButton::clicked, this, [this] { Q_EMIT stopRequested(false); });
  return field;
}

QWidget* RulesList::makeFilters() {
  auto* bar = new QWidget(this);
  auto* outer = new QVBoxLayout(bar);
  outer->setContentsMargins(16, 8, 16, 12);
  auto* flow = new FlowLayout(8);
  outer->addLayout(flow);
  const std::initializer_list<std::pair<Filter, QString>> filters = {{Filter::All, tr("All")},
                                                                     {Filter::On, tr("On")},
                                                                     {Filter::Mine, tr("Mine")},
                                                                     {Filter::ForMyApproval, tr("For my approval")},
                                                                     {Filter::Library, tr("Library")}};
  for (const auto& [filter, name] : filters) {
    auto* pill = new FilterPill(name, FilterPill::Kind::Toggle, bar);
    pill->setObjectName(u"rules.filter%1"_s.arg(static_cast<int>(filter)));
    pill->setCheckable(true);
    pill->setAutoExclusive(true);
    pill->setChecked(filter == Filter::All);
    flow->addWidget(pill);
    m_pills[filter] = pill;
    connect(pill, &QAbstractButton::clicked, this, [this, wanted = filter] { m_model->setFilter(wanted); });
  }
  return bar;
}

void RulesList::makePages() {
  m_rows = makeRowList(u"rules.rows"_s, tr("Rules"), this);
  m_rows->setModel(m_model);
  m_rows->setItemDelegate(new RuleRow(m_rows));
  connect(m_rows->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RulesList::showRow);
  const ListPages::Text text = {
      {Icon::Layers, tr("There is no rule yet. The library has one for each use."), tr("Show the Library")},
      {Icon::Filter, tr("No rule matches this filter."), tr("Show All Rules")},
      tr("Rules are not open to you. An administrator can grant it."),
      tr("The rules could not be read. Nothing was changed.")};
  m_pages = new ListPages(m_rows, kRowHeight, text, this);
  connect(m_pages, &ListPages::emptyActionRequested, this, [this] { setFilter(Filter::Library); });
  connect(m_pages, &ListPages::everythingRequested, this, [this] { setFilter(Filter::All); });
  connect(m_pages, &ListPages::retryRequested, this, &RulesList::refresh);
}

void RulesList::refresh() { m_model->refresh(); }

void RulesList::setFilter(Filter filter) {
  m_pills.at(filter)->setChecked(true);
  m_model->setFilter(filter);
}

void RulesList::open(const RuleId& rule) {
  m_wanted = rule;
  if (m_model->filter() == Filter::Library || m_model->rowOf(rule) < 0)
    setFilter(Filter::All);
  else
    showAnswer();
}

void RulesList::reopen() {
  m_open.clear();
  if (m_rows->currentIndex().isValid())
    showRow(m_rows->currentIndex());
  else
    Q_EMIT emptied();
}

void RulesList::setSession(const access::Session& session) {
  m_mayManage = session.may(Permission::ManageRules);
  m_new->setVisible(m_mayManage);
  m_model->setSession(session);
  showSwitch();
}

void RulesList::setNames(const std::map<QString, QString>& names) {
  m_names = names;
  showSwitch();
}

void RulesList::showSwitch() {
  const auto& stop = m_model->stop();
  const bool isStopped = stop && stop->isStopped;
  m_stop->setVisible(m_mayManage && !isStopped);
  m_stopped->setVisible(isStopped);
  m_resume->setVisible(m_mayManage);
  if (!isStopped)
    return;
  const auto name = m_names.find(stop->changedBy);
  const QString who = name == m_names.end() ? tr("somebody") : visibleText(name->second);
  m_stopped->setContent(Tone::Failed, Icon::Stop, tr("All that rules send is stopped"),
                        tr("By %1 on %2: %3").arg(who, momentText(stop->changedAt), visibleText(stop->reason)));
}

void RulesList::showAnswer() {
  showSwitch();
  const int all = m_model->countOfAll();
  m_header->setDetail(
      all == 0 ? QString()
               : tr("%1 of %2 on").arg(QLocale().toString(m_model->count(Filter::On)), QLocale().toString(all)));
  const bool isLibrary = m_model->filter() == Filter::Library;
  if (m_model->rowCount() == 0) {
    m_pages->showRows(false, all > 0 || isLibrary);
    m_open.clear();
    Q_EMIT emptied();
    return;
  }
  m_pages->showRows(true);
  int row = m_wanted ? m_model->rowOf(*m_wanted) : -1;
  if (row >= 0)
    m_wanted.reset();
  else if (const auto open = RuleId::parse(m_open))
    row = m_model->rowOf(*open);
  else
    row = m_model->rowOf(m_open);
  const QModelIndex index = m_model->index(std::max(row, 0));
  if (m_rows->currentIndex() != index)
    m_rows->setCurrentIndex(index);
  else
    showRow(index);
}

void RulesList::showRow(const QModelIndex& index) {
  if (!index.isValid())
    return;
  const RulesModel::Row& row = m_model->row(index.row());
  const QString key = row.line ? row.line->rule.id.toString() : row.readyMade.use;
  if (key == std::exchange(m_open, key) && !row.line)
    return;
  if (row.line)
    Q_EMIT opened(row.line->rule.id);
  else
    Q_EMIT readyMadeOpened(row.readyMade);
}

} // namespace muniment::ui
