#include "ui/disposition/due_page.h"

#include "core/base/error_catalogue.h"
#include "ui/disposition/disposition_words.h"
#include "ui/disposition/groups_model.h"
#include "ui/kit/banner.h"
#include "ui/kit/day_text.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/screen_header.h"
#include "ui/kit/style.h"
#include "ui/kit/table_view.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

enum Page { Nothing, Rows };

} // namespace

DuePage::DuePage(QWidget* parent)
    : QWidget(parent), m_header(new ScreenHeader(tr("Due now"), ScreenHeader::Size::Pane, this)),
      m_unproven(new Banner(Tone::Due, Icon::Clock, tr("The day is not proven"), {}, this)),
      m_model(new GroupsModel(GroupsModel::Of::DueNow, this)),
      m_table(new TableView(tr("Due by class and year"), this)), m_pages(new QStackedWidget(this)),
      m_make(new QPushButton(tr("Make Snapshot…"), m_header)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_make->setObjectName(u"makeSnapshot"_s);
  setButtonKind(m_make, ButtonKind::Primary);
  m_header->addAction(m_make);
  column->addWidget(m_header);
  auto* notes = new QVBoxLayout;
  notes->setContentsMargins(16, 12, 16, 0);
  notes->addWidget(m_unproven);
  column->addLayout(notes);
  m_table->setObjectName(u"dueGroups"_s);
  m_table->setModel(m_model);
  QHeaderView* head = m_table->horizontalHeader();
  head->setStretchLastSection(false);
  head->setSectionResizeMode(GroupsModel::Class, QHeaderView::Stretch);
  head->resizeSection(GroupsModel::Year, 96);
  head->resizeSection(GroupsModel::Records, 112);
  m_pages->addWidget(new EmptyState(
      Icon::Tick, tr("Nothing is due that is not in a snapshot already. What becomes due appears here by itself."), {},
      m_pages));
  m_pages->addWidget(m_table);
  column->addWidget(m_pages, 1);
  connect(m_make, &QPushButton::clicked, this, [this] {
    const bool all = std::ranges::all_of(m_groups, &workspace::GroupOfDue::handsOver);
    Q_EMIT snapshotRequested(std::nullopt, all && !m_groups.empty());
  });
  connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
    if (m_make->isEnabled())
      Q_EMIT snapshotRequested(m_model->group(index.row()).recordClass, m_model->group(index.row()).handsOver);
  });
}

void DuePage::setDue(const workspace::DueNow::Answer& due) {
  m_header->setDetail(tr("%n record(s) until %1", nullptr, static_cast<int>(due.total)).arg(dayText(due.until)));
  m_unproven->setVisible(due.unproven.has_value() && due.total > 0);
  if (due.unproven)
    m_unproven->setContent(Tone::Due, Icon::Clock, tr("The day is not proven"), errorText(*due.unproven));
  m_make->setEnabled(due.total > 0 && !due.unproven);
  m_groups = due.groups;
  m_model->setGroups(due.groups);
  m_pages->setCurrentIndex(due.groups.empty() ? Nothing : Rows);
}

} // namespace muniment::ui
