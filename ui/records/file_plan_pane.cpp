#include "ui/records/file_plan_pane.h"

#include "ui/kit/empty_state.h"
#include "ui/kit/loading_rows.h"
#include "ui/kit/screen_header.h"
#include "ui/kit/style.h"
#include "ui/kit/visible_text.h"
#include "ui/records/file_plan_view.h"
#include "ui/records/saved_views.h"

#include <QtCore/QSortFilterProxyModel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

enum Page { Loading, Tree, Empty, NothingMatches, NoPermission, Failed };

} // namespace

FilePlanPane::FilePlanPane(RecordDesk& desk, QWidget* parent)
    : QWidget(parent), m_model(new FilePlanModel(desk, this)), m_shown(new QSortFilterProxyModel(this)),
      m_views(new SavedViews(desk, this)), m_filter(new QLineEdit(this)) {
  setObjectName(u"filePlan"_s);
  setMinimumWidth(200);
  setBackgroundRole(QPalette::AlternateBase);
  setAutoFillBackground(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* header = new ScreenHeader(tr("File plan"), ScreenHeader::Size::Pane, this);
  auto* menu = new QPushButton(tr("Plan"), header);
  menu->setObjectName(u"planMenu"_s);
  menu->setAccessibleName(tr("Change the file plan"));
  setCompact(menu);
  header->addAction(menu);
  connect(menu, &QPushButton::clicked, this,
          [this, menu] { openMenu(menu->mapToGlobal(QPoint(0, menu->height() + 4))); });
  column->addWidget(header);
  m_filter->setObjectName(u"planFilter"_s);
  m_filter->setAccessibleName(tr("Find a class"));
  m_filter->setPlaceholderText(tr("Code or name"));
  m_filter->setClearButtonEnabled(true);
  setCompact(m_filter);
  auto* find = new QVBoxLayout;
  find->setContentsMargins(12, 8, 12, 8);
  find->addWidget(m_filter);
  column->addLayout(find);
  m_shown->setSourceModel(m_model);
  m_shown->setRecursiveFilteringEnabled(true);
  m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
  makePages();
  column->addWidget(m_pages, 1);
  column->addWidget(m_views);
  connect(m_filter, &QLineEdit::textChanged, this, &FilePlanPane::applyFilter);
  connect(m_model, &FilePlanModel::answered, this, &FilePlanPane::showAnswer);
  connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
    m_open.clear();
    for (const FilePlanModel::Place& place : m_model->places()) {
      if (m_tree->isExpanded(m_shown->mapFromSource(m_model->indexOf(place.value.id))))
        m_open.insert(place.value.id);
    }
  });
  connect(m_model, &FilePlanModel::failed, this, [this](const Error& error) {
    m_pages->setCurrentIndex(error.kind == ErrorKind::Refused ? NoPermission : Failed);
    Q_EMIT failed(error);
  });
}

void FilePlanPane::makePages() {
  m_pages = new QStackedWidget(this);
  m_tree = new FilePlanView(m_pages);
  m_tree->setObjectName(u"planTree"_s);
  m_tree->setAccessibleName(tr("File plan"));
  m_tree->setModel(m_shown);
  connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
    if (!index.isValid())
      return;
    const FilePlanModel::Place* place = m_model->place(m_shown->mapToSource(index));
    const std::optional<ClassId> id = place ? std::optional(place->value.id) : std::nullopt;
    if (id == m_current)
      return;
    m_current = id;
    Q_EMIT chosen(m_current, nameOf(m_current));
  });
  connect(m_tree, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
    const QModelIndex index = m_tree->indexAt(at);
    if (index.isValid())
      m_tree->setCurrentIndex(index);
    openMenu(m_tree->viewport()->mapToGlobal(at));
  });
  auto* empty = new EmptyState(Icon::Folder, tr("There is no class yet. Records need a place in a file plan."),
                               tr("New Class…"), m_pages);
  connect(empty, &EmptyState::actionTriggered, this, [this] { Q_EMIT newClassRequested(std::nullopt); });
  auto* nothing = new EmptyState(Icon::Filter, tr("No class has this code or name."), tr("Show All Classes"), m_pages);
  connect(nothing, &EmptyState::actionTriggered, m_filter, &QLineEdit::clear);
  auto* denied = new EmptyState(Icon::Padlock, tr("The file plan is not open to you. An administrator can grant it."),
                                {}, m_pages);
  auto* broken = new EmptyState(Icon::Octagon, tr("The file plan could not be read. Nothing was changed."),
                                tr("Try Again"), m_pages);
  connect(broken, &EmptyState::actionTriggered, this, &FilePlanPane::refresh);
  const std::initializer_list<QWidget*> pages = {new LoadingRows(32, m_pages), m_tree, empty, nothing, denied, broken};
  for (QWidget* page : pages)
    m_pages->addWidget(page);
}

void FilePlanPane::refresh() {
  m_model->refresh();
  if (std::exchange(m_isFirst, false))
    m_views->refresh();
}

void FilePlanPane::showAnswer() {
  m_pages->setCurrentIndex(m_model->isEmpty() ? Empty : m_shown->rowCount() == 0 ? NothingMatches : Tree);
  for (const ClassId& id : m_open)
    m_tree->expand(m_shown->mapFromSource(m_model->indexOf(id)));
  m_open.clear();
  setCurrent(m_current);
}

void FilePlanPane::applyFilter(const QString& text) {
  m_shown->setFilterFixedString(text.trimmed());
  if (!text.trimmed().isEmpty())
    m_tree->expandAll();
  if (!m_model->isEmpty())
    m_pages->setCurrentIndex(m_shown->rowCount() == 0 ? NothingMatches : Tree);
  m_tree->setCurrentIndex(m_shown->mapFromSource(m_model->indexOf(m_current)));
}

std::optional<ClassId> FilePlanPane::current() const { return m_current; }

void FilePlanPane::setCurrent(const std::optional<ClassId>& place) {
  m_current = place;
  const QModelIndex index = m_shown->mapFromSource(m_model->indexOf(place));
  for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
    m_tree->expand(above);
  m_tree->setCurrentIndex(index);
}

QString FilePlanPane::nameOf(const std::optional<ClassId>& place) const {
  const FilePlanModel::Place* found = place ? m_model->find(*place) : nullptr;
  return found ? u"%1 %2"_s.arg(visibleText(found->value.code), visibleText(found->value.name)) : tr("All records");
}

void FilePlanPane::openMenu(const QPoint& at) {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addAction(tr("New Class…"), this, [this] { Q_EMIT newClassRequested(m_current); });
  QAction* edit = menu->addAction(tr("Edit Class…"), this, [this] { Q_EMIT editRequested(*m_current); });
  QAction* remove = menu->addAction(tr("Remove Class…"), this, [this] { Q_EMIT removeRequested(*m_current); });
  const FilePlanModel::Place* place = m_current ? m_model->find(*m_current) : nullptr;
  edit->setEnabled(place);
  remove->setEnabled(place && place->recordsBelow == 0 && m_model->rowCount(m_model->indexOf(m_current)) == 0);
  menu->addAction(tr("Planned Changes…"), this, &FilePlanPane::plannedRequested);
  menu->addSeparator();
  menu->addAction(tr("Expand All"), m_tree, &QTreeView::expandAll);
  menu->addAction(tr("Collapse All"), m_tree, &QTreeView::collapseAll);
  menu->addSeparator();
  menu->addAction(tr("Import Plan…"), this, &FilePlanPane::importRequested);
  menu->addAction(tr("Export Plan…"), this, &FilePlanPane::exportRequested);
  menu->popup(at);
}

} // namespace muniment::ui
