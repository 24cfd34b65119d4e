#include "ui/search/search_screen.h"

#include "core/base/error_catalogue.h"
#include "ui/kit/banner.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/export_offer.h"
#include "ui/kit/loading_rows.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/screen_header.h"
#include "ui/kit/style.h"
#include "ui/kit/tab_strip.h"
#include "ui/search/hit_row.h"
#include "ui/search/papers_model.h"
#include "ui/search/query_help.h"
#include "ui/search/things_model.h"

#include <QtCore/QItemSelectionModel>
#include <QtCore/QLocale>
#include <QtGui/QGuiApplication>
#include <QtGui/QShortcut>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include <array>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

enum Page { Nothing, Loading, Hits, NoHits, NotReadable, NoPermission, Failed, FoundPages };
enum Tab { Messages, Papers, FirstThings };
constexpr int kTypingPause = 150; // ms
constexpr int kHelpWidth = 304;
constexpr int kRowHeight = 58;

constexpr int kThingKinds = 3;

workspace::FindThings::Kind kindAt(int number) {
  using Kind = workspace::FindThings::Kind;
  constexpr std::array kKinds = {Kind::Case, Kind::Record, Kind::Document};
  return kKinds.at(static_cast<std::size_t>(number));
}

QString thingsText(int kind, const QString& count) {
  switch (kind) {
  case 0:
    return SearchScreen::tr("Cases %1", "a count").arg(count);
  case 1:
    return SearchScreen::tr("Records %1", "a count").arg(count);
  default:
    return SearchScreen::tr("Documents %1", "a count").arg(count);
  }
}

QString thingsName(int kind) {
  switch (kind) {
  case 0:
    return SearchScreen::tr("Cases found");
  case 1:
    return SearchScreen::tr("Records found");
  default:
    return SearchScreen::tr("Documents found");
  }
}

} // namespace

SearchScreen::SearchScreen(MessageSearch& search, QWidget* parent)
    : QWidget(parent), m_search(&search), m_model(new SearchModel(search, this)),
      m_papers(new PapersModel(search, this)), m_splitter(new QSplitter(this)) {
  setObjectName(u"search"_s);
  setAccessibleName(tr("Search"));
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_splitter);
  m_splitter->setChildrenCollapsible(false);
  m_splitter->addWidget(makeResults());
  auto* help = new QueryHelp(m_splitter);
  m_splitter->addWidget(help);
  m_splitter->setStretchFactor(0, 1);
  m_splitter->setSizes({10'000, kHelpWidth});
  m_typing.setSingleShot(true);
  m_typing.setInterval(kTypingPause);
  connect(&m_typing, &QTimer::timeout, this, &SearchScreen::submit);
  connect(help, &QueryHelp::chosen, this,
          [this](const QString& example) { Q_EMIT queryChosen(u"%1 %2"_s.arg(m_typed, example).trimmed()); });
  connect(m_model, &SearchModel::asked, this, [this] {
    if (m_messagesPage != Hits) // hits stay until there are others
      m_messagesPage = Loading;
    showPage();
  });
  connect(m_model, &SearchModel::answered, this, &SearchScreen::showAnswer);
  connect(m_model, &SearchModel::failed, this, &SearchScreen::showError);
  connect(m_papers, &PapersModel::answered, this, &SearchScreen::showTabs);
  showAnswer();
}

QWidget* SearchScreen::makeResults() {
  auto* results = new QWidget(m_splitter);
  results->setMinimumWidth(320);
  auto* column = new QVBoxLayout(results);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* header = new ScreenHeader(tr("Search"), ScreenHeader::Size::Pane, results);
  m_declare = new QPushButton(tr("Declare…"), header);
  m_declare->setObjectName(u"declareHits"_s);
  m_declare->setToolTip(plainToolTip(tr("Make a record of the messages that are selected (D)")));
  m_export = new QPushButton(tr("Export…"), header);
  m_export->setObjectName(u"exportHits"_s);
  m_export->setToolTip(plainToolTip(tr("Hand out the messages that are selected (E)")));
  offerWithExports(m_export);
  for (QPushButton* act : {m_declare, m_export}) {
    setCompact(act);
    header->addAction(act);
  }
  column->addWidget(header);
  auto* notes = new QVBoxLayout;
  notes->setContentsMargins(16, 12, 16, 4);
  m_problem = new Banner(Tone::Failed, Icon::Octagon, {}, {}, results);
  m_problem->setObjectName(u"searchProblem"_s);
  m_group = new PlainLabel({}, TextRole::SmallStrong, Ink::Secondary, results);
  m_group->setObjectName(u"searchCount"_s);
  notes->addWidget(m_problem);
  notes->addWidget(m_group);
  m_tabs = new TabStrip(tr("What was found"), results);
  m_tabs->setObjectName(u"searchTabs"_s);
  m_tabs->addTab(tr("Messages"));
  m_tabs->addTab(tr("PDFs"));
  for (int kind = 0; kind < kThingKinds; ++kind)
    m_tabs->addTab(thingsText(kind, QString()));
  m_tabs->hide();
  connect(m_tabs, &QTabBar::currentChanged, this, [this] { showPage(); });
  column->addWidget(m_tabs);
  column->addLayout(notes);
  makePages();
  column->addWidget(m_pages, 1);
  return results;
}

void SearchScreen::makePages() {
  m_pages = new QStackedWidget(this);
  m_hits = makeList(m_model, tr("Messages found"));
  m_hits->setObjectName(u"searchHits"_s);
  m_hits->setSelectionMode(QAbstractItemView::ExtendedSelection);
  m_pagesFound = makeList(m_papers, tr("Pages of PDFs found"));
  m_pagesFound->setObjectName(u"searchPapers"_s);
  connectHits();
  connectPapers();
  auto* broken = new EmptyState(Icon::Octagon, tr("The search could not be finished. Nothing was changed."),
                                tr("Try Again"), m_pages);
  connect(broken, &EmptyState::actionTriggered, this, &SearchScreen::submit);
  const std::initializer_list<QWidget*> pages = {
      new EmptyState(Icon::Search, tr("Type above what you look for. The newest message comes first."), {}, m_pages),
      new LoadingRows(kRowHeight, m_pages),
      m_hits,
      new EmptyState(Icon::Search, tr("No message matches. Take a word away, or look at the spelling."), {}, m_pages),
      new QWidget(m_pages),
      new EmptyState(Icon::Padlock, tr("Messages are not open to you. An administrator can grant it."), {}, m_pages),
      broken,
      m_pagesFound};
  for (QWidget* page : pages)
    m_pages->addWidget(page);
  for (int kind = 0; kind < kThingKinds; ++kind)
    addThings(kindAt(kind), thingsName(kind));
}

QListView* SearchScreen::makeList(QAbstractItemModel* model, const QString& name) {
  auto* list = new QListView(m_pages);
  list->setAccessibleName(name);
  list->setFrameShape(QFrame::NoFrame);
  list->setUniformItemSizes(true);
  list->setResizeMode(QListView::Adjust); // a narrow row is higher
  list->setMouseTracking(true);
  list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list->setEditTriggers(QAbstractItemView::NoEditTriggers);
  list->setModel(model);
  list->setItemDelegate(new HitRow(list));
  return list;
}

void SearchScreen::addThings(workspace::FindThings::Kind kind, const QString& name) {
  auto* model = new ThingsModel(*m_search, kind, this);
  QListView* list = makeList(model, name);
  list->setObjectName(u"searchThings%1"_s.arg(m_things.size()));
  const auto open = [this, model](const QModelIndex& index) {
    Q_EMIT thingRequested(model->line(index.row()).subject);
  };
  connect(list, &QListView::clicked, this, open);
  connect(list, &QListView::activated, this, open);
  connect(model, &ThingsModel::answered, this, &SearchScreen::showTabs);
  m_things.push_back(model);
  m_thingLists.push_back(list);
  m_pages->addWidget(list);
}

ThingsModel* SearchScreen::thingsShown() const {
  const int number = m_tabs->currentIndex() - FirstThings;
  return number < 0 ? nullptr : m_things.at(static_cast<std::size_t>(number));
}

void SearchScreen::connectPapers() {
  const auto open = [this](const QModelIndex& index) {
    const PapersModel::Hit& hit = m_papers->hit(index.row());
    // What is marked in the snippet is looked for on the page: a query is more than a page of a PDF can be asked.
    const QString found =
        hit.marks.empty() ? QString() : hit.snippet.mid(hit.marks.front().start, hit.marks.front().length);
    Q_EMIT paperRequested(hit.document, hit.page, found);
  };
  connect(m_pagesFound, &QListView::clicked, this, open);
  connect(m_pagesFound, &QListView::activated, this, open);
}

void SearchScreen::connectHits() {
  const auto open = [this](const QModelIndex& index) { Q_EMIT messageRequested(m_model->hit(index.row()).message); };
  connect(m_hits, &QListView::clicked, this, [open](const QModelIndex& index) {
    // With Ctrl or Shift, people choose several hits.
    if (!(QGuiApplication::keyboardModifiers() & (Qt::ControlModifier | Qt::ShiftModifier)))
      open(index);
  });
  connect(m_hits, &QListView::activated, this, open);
  connect(m_hits->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SearchScreen::showSelected);
  connect(m_declare, &QPushButton::clicked, this, &SearchScreen::declare);
  auto* key = new QShortcut(QKeySequence(Qt::Key_D), m_hits, nullptr, nullptr, Qt::WidgetShortcut);
  connect(key, &QShortcut::activated, this, &SearchScreen::declare);
  connect(m_export, &QPushButton::clicked, this, &SearchScreen::exportThem);
  auto* out = new QShortcut(QKeySequence(Qt::Key_E), m_hits, nullptr, nullptr, Qt::WidgetShortcut);
  connect(out, &QShortcut::activated, this, &SearchScreen::exportThem);
  showSelected();
}

void SearchScreen::showSelected() {
  for (QPushButton* act : {m_declare, m_export})
    act->setVisible(m_tabs->currentIndex() == Messages && m_hits->selectionModel()->hasSelection());
}

std::vector<MessageId> SearchScreen::chosen() const {
  std::vector<MessageId> messages;
  for (const QModelIndex& index : m_hits->selectionModel()->selectedIndexes())
    messages.push_back(m_model->hit(index.row()).message);
  return messages;
}

void SearchScreen::declare() {
  if (const std::vector<MessageId> messages = chosen(); !messages.empty())
    Q_EMIT declareRequested(messages, m_model->query());
}

void SearchScreen::exportThem() {
  if (const std::vector<MessageId> messages = chosen(); !messages.empty())
    Q_EMIT exportRequested(messages, m_model->query());
}

void SearchScreen::setQuery(const QString& query) {
  m_typed = query.trimmed();
  m_typing.start();
}

void SearchScreen::submit() {
  m_typing.stop();
  m_model->setQuery(m_typed);
  m_papers->setQuery(m_typed);
  for (ThingsModel* things : m_things)
    things->setQuery(m_typed);
}

void SearchScreen::focusHits() {
  QListView* list = m_tabs->currentIndex() == Papers ? m_pagesFound : m_hits;
  if (thingsShown())
    list = m_thingLists.at(static_cast<std::size_t>(m_tabs->currentIndex() - FirstThings));
  if (list->model()->rowCount() == 0)
    return;
  list->setFocus(Qt::TabFocusReason);
  if (!list->currentIndex().isValid())
    list->setCurrentIndex(list->model()->index(0, 0));
}

void SearchScreen::refresh() {
  // Rows must not move under whoever walks them.
  if (!m_model->query().isEmpty() && !m_hits->currentIndex().isValid())
    m_model->reload();
}

QByteArray SearchScreen::paneState() const { return m_splitter->saveState(); }

void SearchScreen::setPaneState(const QByteArray& state) { m_splitter->restoreState(state); }

void SearchScreen::showAnswer() {
  m_problem->hide();
  const bool asked = !m_model->query().isEmpty();
  const int rows = m_model->rowCount();
  m_messagesPage = !asked ? Nothing : rows == 0 ? NoHits : Hits;
  const std::optional<std::int64_t> total = m_model->total();
  m_group->setText(total ? tr("%n message(s)", nullptr, static_cast<int>(*total))
                         : tr("More than %n message(s)", nullptr, rows));
  showTabs();
}

/// What is no message has tabs of its own as soon as there is some; where no message was found the first of them is
/// shown.
void SearchScreen::showTabs() {
  const auto countText = [](qlonglong count, bool hasMore) {
    const QString number = QLocale().toString(count);
    return hasMore ? u"%1+"_s.arg(number) : number;
  };
  const std::int64_t papers = m_papers->total();
  int filled = papers > 0 ? int(Papers) : 0; // the first tab behind messages that has something
  m_tabs->setTabText(Papers, tr("PDFs %1", "a count of pages").arg(countText(papers, false)));
  m_tabs->setTabVisible(Papers, papers > 0);
  for (int kind = 0; kind < kThingKinds; ++kind) {
    const ThingsModel* things = m_things.at(static_cast<std::size_t>(kind));
    const int rows = things->rowCount();
    m_tabs->setTabText(FirstThings + kind, thingsText(kind, countText(rows, things->hasMore())));
    m_tabs->setTabVisible(FirstThings + kind, rows > 0);
    if (rows > 0 && filled == 0)
      filled = FirstThings + kind;
  }
  m_tabs->setVisible(filled > 0);
  if (!m_tabs->isTabVisible(m_tabs->currentIndex()))
    m_tabs->setCurrentIndex(Messages);
  if (filled > 0 && m_messagesPage == NoHits && m_tabs->currentIndex() == Messages)
    m_tabs->setCurrentIndex(filled);
  showPage();
}

void SearchScreen::showPage() {
  const int tab = m_tabs->currentIndex();
  m_pages->setCurrentIndex(tab == Messages ? m_messagesPage : int(FoundPages) + tab - Papers);
  m_group->setVisible(tab == Messages && m_messagesPage == Hits);
  showSelected();
}

void SearchScreen::showError(const Error& error) {
  const bool unreadable = error.id.startsWith("search."_L1);
  m_problem->setVisible(unreadable);
  if (unreadable)
    m_problem->setContent(Tone::Due, Icon::Info, tr("This search cannot be read yet"), errorText(error));
  m_messagesPage = unreadable ? NotReadable : error.kind == ErrorKind::Refused ? NoPermission : Failed;
  m_tabs->setCurrentIndex(Messages);
  showPage();
}

} // namespace muniment::ui
