#include "ui/preview/preview_side.h"

#include "ui/kit/plain_label.h"
#include "ui/kit/tab_strip.h"
#include "ui/kit/visible_text.h"
#include "ui/preview/page_row.h"

#include <QtCore/QLocale>
#include <QtWidgets/QListView>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

enum Tab { Pages, Headings, Files };
constexpr int kWidth = 232;
constexpr int kRowHeight = 26;
constexpr int kSpacing = 6;
constexpr int kPageRole = Qt::UserRole;
constexpr std::size_t kMostHeadings = 5'000;
constexpr int kOpenBelow = 200; ///< so many headings are shown unfolded

} // namespace

PreviewSide::PreviewSide(QWidget* parent)
    : QWidget(parent), m_tabs(new TabStrip(tr("Parts of the file"), this)), m_bodies(new QStackedWidget(this)),
      m_list(new QListView(m_bodies)), m_headings(new QTreeWidget(m_bodies)), m_files(new QListWidget(m_bodies)) {
  setObjectName(u"previewSide"_s);
  setFixedWidth(kWidth);
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  m_tabs->setObjectName(u"previewSideTabs"_s);
  for (const QString& name : {tr("Pages"), tr("Contents"), tr("Files")})
    m_tabs->addTab(name);
  m_list->setObjectName(u"previewPageList"_s);
  m_list->setAccessibleName(tr("List of pages"));
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setUniformItemSizes(true);
  m_list->setMouseTracking(true);
  m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setItemDelegate(new PageRow(m_list));
  m_headings->setObjectName(u"previewHeadings"_s);
  m_headings->setAccessibleName(tr("Headings of the file"));
  m_headings->setFrameShape(QFrame::NoFrame);
  m_headings->setHeaderHidden(true);
  m_headings->setTextElideMode(Qt::ElideRight);
  m_headings->setIndentation(14);
  m_headings->setUniformRowHeights(true);
  m_files->setObjectName(u"previewFiles"_s);
  m_files->setAccessibleName(tr("Files inside this file"));
  m_files->setFrameShape(QFrame::NoFrame);
  m_files->setTextElideMode(Qt::ElideMiddle);
  m_files->setSpacing(kSpacing);
  auto* files = new QWidget(m_bodies);
  auto* below = new QVBoxLayout(files);
  below->setContentsMargins(0, 0, 0, 0);
  auto* note = new PlainLabel(tr("Files inside a file are named here and not opened: they may do harm. Save a copy of "
                                 "the whole file to look at them."),
                              TextRole::Small, Ink::Secondary, files);
  note->setWordWrap(true);
  note->setContentsMargins(12, 10, 12, 6);
  below->addWidget(note);
  below->addWidget(m_files, 1);
  m_bodies->addWidget(m_list);
  m_bodies->addWidget(m_headings);
  m_bodies->addWidget(files);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_tabs);
  column->addWidget(m_bodies, 1);
  connect(m_tabs, &QTabBar::currentChanged, m_bodies, &QStackedWidget::setCurrentIndex);
  const auto go = [this](QTreeWidgetItem* item) {
    if (const QVariant page = item ? item->data(0, kPageRole) : QVariant(); page.isValid())
      Q_EMIT pageChosen(page.toInt());
  };
  connect(m_headings, &QTreeWidget::itemClicked, this, go);
  connect(m_headings, &QTreeWidget::itemActivated, this, go);
  setFiles({});
}

void PreviewSide::setFiles(const std::vector<preview::PreviewAnswer::Embedded>& files) {
  m_headings->clear();
  m_files->clear();
  for (const preview::PreviewAnswer::Embedded& file : files) {
    const QString name = file.name.isEmpty() ? tr("A file without a name") : visibleText(file.name);
    m_files->addItem(file.size < 0
                         ? name
                         : tr("%1, %2", "name of a file, its size").arg(name, QLocale().formattedDataSize(file.size)));
  }
  m_tabs->setTabText(Files, tr("Files %1").arg(QLocale().toString(qulonglong(files.size()))));
  m_tabs->setCurrentIndex(Pages);
  showTabs();
}

void PreviewSide::setHeadings(const std::vector<preview::PreviewAnswer::Heading>& headings) {
  m_headings->clear();
  std::vector<QTreeWidgetItem*> above; // the last heading of each depth
  for (std::size_t i = 0; i < headings.size() && i < kMostHeadings; ++i) {
    const preview::PreviewAnswer::Heading& heading = headings[i];
    above.resize(std::min(above.size(), static_cast<std::size_t>(heading.depth)));
    auto* item = above.empty() ? new QTreeWidgetItem(m_headings) : new QTreeWidgetItem(above.back());
    item->setText(0, visibleText(heading.title));
    item->setSizeHint(0, {0, kRowHeight});
    if (heading.page >= 0)
      item->setData(0, kPageRole, heading.page);
    else
      item->setFlags(item->flags() & ~Qt::ItemIsSelectable);
    above.push_back(item);
  }
  if (headings.size() <= kOpenBelow)
    m_headings->expandAll();
  showTabs();
}

void PreviewSide::showTabs() {
  const bool hasHeadings = m_headings->topLevelItemCount() > 0;
  const bool hasFiles = m_files->count() > 0;
  m_tabs->setTabVisible(Headings, hasHeadings);
  m_tabs->setTabVisible(Files, hasFiles);
  m_tabs->setVisible(hasHeadings || hasFiles);
}

} // namespace muniment::ui
