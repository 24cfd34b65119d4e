#include "ui/rules/hits_page.h"

#include "ui/kit/empty_state.h"
#include "ui/kit/loading_rows.h"
#include "ui/kit/table_view.h"
#include "ui/rules/hits_model.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

enum Page { Loading, Rows, Empty, Failed };

} // namespace

HitsPage::HitsPage(RulesDesk& desk, QWidget* parent)
    : QWidget(parent), m_model(new HitsModel(desk, this)), m_pages(new QStackedWidget(this)),
      m_table(new TableView(tr("What the rule met"), m_pages)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_pages);
  m_table->setObjectName(u"hits.rows"_s);
  m_table->setModel(m_model);
  m_table->horizontalHeader()->setSectionResizeMode(HitsModel::Why, QHeaderView::Stretch);
  m_table->setColumnWidth(HitsModel::When, 150);
  m_table->setColumnWidth(HitsModel::About, 112);
  m_table->setColumnWidth(HitsModel::Outcome, 150);
  m_table->setColumnWidth(HitsModel::Made, 120);
  connect(m_table, &QTableView::activated, this, &HitsPage::open);
  connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& index) {
    if (index.column() == HitsModel::About || index.column() == HitsModel::Made)
      open(index);
  });
  auto* empty = new EmptyState(Icon::Clock, tr("This rule has met nothing yet."), {}, m_pages);
  auto* failed = new EmptyState(Icon::Octagon, tr("The history could not be read. Nothing was changed."),
                                tr("Try Again"), m_pages);
  connect(failed, &EmptyState::actionTriggered, this, [this] {
    if (m_rule)
      m_model->show(*m_rule);
  });
  const std::initializer_list<QWidget*> pages = {new LoadingRows(36, m_pages), m_table, empty, failed};
  for (QWidget* page : pages)
    m_pages->addWidget(page);
  connect(m_model, &HitsModel::answered, this,
          [this] { m_pages->setCurrentIndex(m_model->rowCount() > 0 ? Rows : Empty); });
  connect(m_model, &HitsModel::failed, this, [this] { m_pages->setCurrentIndex(Failed); });
}

void HitsPage::show(const RuleId& rule) {
  if (m_rule != rule)
    m_pages->setCurrentIndex(Loading);
  m_rule = rule;
  m_model->show(rule);
}

void HitsPage::clear() {
  m_rule.reset();
  m_model->clear();
  m_pages->setCurrentIndex(Empty);
}

void HitsPage::open(const QModelIndex& index) {
  const RuleHit& hit = m_model->line(index.row());
  if (index.column() != HitsModel::Made)
    Q_EMIT subjectRequested(hit.subject);
  else if (!hit.made.isEmpty())
    Q_EMIT subjectRequested(hit.made.front());
}

} // namespace muniment::ui
