#include "ui/connections/connections_screen.h"

#include "ui/connections/alarm_bar.h"
#include "ui/connections/card_grid.h"
#include "ui/connections/connection_words.h"
#include "ui/connections/deliveries_pane.h"
#include "ui/connections/system_card.h"
#include "ui/connections/systems_page.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/loading_rows.h"
#include "ui/kit/screen_header.h"
#include "ui/kit/style.h"
#include "ui/kit/tab_strip.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kNarrowestCard = 340;
constexpr int kRefresh = 3000;

enum Page { Loading, Cards, Empty, NoPermission, Failed };

QString summary(const std::vector<workspace::ConnectionCard>& cards) {
  int healthy = 0;
  int needing = 0;
  for (const workspace::ConnectionCard& card : cards) {
    const bool needs = ConnectionWords::needsSomebody(card);
    needing += needs ? 1 : 0;
    healthy += !needs && ConnectionWords::state(card).tone == Tone::Done ? 1 : 0;
  }
  QStringList parts;
  if (healthy > 0)
    parts.append(ConnectionsScreen::tr("%n healthy", nullptr, healthy));
  if (needing > 0)
    parts.append(ConnectionsScreen::tr("%n need(s) somebody", nullptr, needing));
  if (parts.empty() && !cards.empty())
    parts.append(ConnectionsScreen::tr("%n switched off", nullptr, static_cast<int>(cards.size())));
  return QLocale().createSeparatedList(parts);
}

} // namespace

ConnectionsScreen::ConnectionsScreen(ConnectionDesk& desk, QWidget* parent)
    : QWidget(parent), m_desk(&desk), m_header(new ScreenHeader(tr("Connections"), ScreenHeader::Size::Screen, this)),
      m_add(new QPushButton(tr("Add Connection…"), m_header)),
      m_readers(new QPushButton(tr("Programs That Read…"), m_header)),
      m_tabs(new TabStrip(tr("Pages of the connections"), this)), m_outer(new QStackedWidget(this)) {
  setObjectName(u"connectionsScreen"_s);
  setAccessibleName(tr("Connections"));
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_add->setObjectName(u"addConnection"_s);
  setButtonKind(m_add, ButtonKind::Primary);
  m_add->hide();
  m_readers->setObjectName(u"openReaders"_s);
  m_readers->hide();
  m_header->addAction(m_readers);
  m_header->addAction(m_add);
  column->addWidget(m_header);
  m_tabs->addTab(tr("Systems"));
  m_tabs->hide();
  auto* tabs = new QHBoxLayout;
  tabs->setContentsMargins(12, 0, 12, 0); // so that the first word stands below the title
  tabs->addWidget(m_tabs, 1);
  column->addLayout(tabs);
  makePages();
  m_outer->addWidget(m_pages);
  column->addWidget(m_outer, 1);
  connect(m_tabs, &QTabBar::currentChanged, m_outer, &QStackedWidget::setCurrentIndex);
  connect(m_add, &QPushButton::clicked, this, &ConnectionsScreen::beginNew);
  connect(m_readers, &QPushButton::clicked, this, &ConnectionsScreen::openReaders);
  m_clock.setInterval(kRefresh);
  connect(&m_clock, &QTimer::timeout, this, &ConnectionsScreen::refresh);
}

void ConnectionsScreen::addPage(const QString& title, QWidget* page) {
  m_outer->addWidget(page);
  m_tabs->addTab(title);
  m_tabs->show();
}

void ConnectionsScreen::showPage(QWidget* page) { m_tabs->setCurrentIndex(m_outer->indexOf(page)); }

QWidget* ConnectionsScreen::makeCards() {
  m_splitter = new QSplitter(Qt::Vertical, m_pages);
  m_splitter->setChildrenCollapsible(false);
  auto* scroll = new QScrollArea(m_splitter);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus); // what lies in it takes the focus, and comes into view with it
  m_field = new QWidget;
  auto* column = new QVBoxLayout(m_field);
  column->setContentsMargins(24, 16, 24, 16);
  m_alarms = new AlarmBar(m_field);
  connect(m_alarms, &AlarmBar::tasksRequested, this, &ConnectionsScreen::tasksRequested);
  column->addWidget(m_alarms);
  m_grid = new CardGrid(kNarrowestCard);
  column->addLayout(m_grid);
  column->addStretch(1);
  scroll->setWidget(m_field);
  m_deliveries = new DeliveriesPane(*m_desk, m_splitter);
  connect(m_deliveries, &DeliveriesPane::failed, this, &ConnectionsScreen::failed);
  connect(m_deliveries, &DeliveriesPane::acted, this, &ConnectionsScreen::refresh);
  m_splitter->addWidget(scroll);
  m_splitter->addWidget(m_deliveries);
  m_splitter->setStretchFactor(0, 1);
  m_splitter->setSizes({10'000, 232});
  return m_splitter;
}

void ConnectionsScreen::makePages() {
  m_pages = new QStackedWidget(m_outer);
  m_systems = new SystemsPage(m_pages);
  connect(m_systems, &SystemsPage::chosen, this, &ConnectionsScreen::openNew);
  auto* denied =
      new EmptyState(Icon::Padlock, tr("Connections are not open to you. An administrator can grant it."), {}, m_pages);
  auto* broken = new EmptyState(Icon::Octagon, tr("The connections could not be read. Nothing was changed."),
                                tr("Try Again"), m_pages);
  connect(broken, &EmptyState::actionTriggered, this, &ConnectionsScreen::refresh);
  const std::initializer_list<QWidget*> pages = {new LoadingRows(84, m_pages), makeCards(), m_systems, denied, broken};
  for (QWidget* page : pages)
    m_pages->addWidget(page);
}

void ConnectionsScreen::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  m_clock.start();
}

void ConnectionsScreen::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  m_clock.stop();
}

void ConnectionsScreen::refresh() {
  m_desk->ask(workspace::WhoAmI()).then(this, [this](const Result<access::Session>& session) {
    const bool may = session && session->may(Permission::ManageConnections);
    if (std::exchange(m_mayManage, may) != may)
      showCards();
    m_add->setVisible(may);
    m_readers->setVisible(may);
    m_systems->setMayManage(may);
  });
  m_desk->ask(workspace::Connections())
      .then(this, [this, generation = ++m_generation](const Result<workspace::Connections::Answer>& cards) {
        if (generation != m_generation)
          return;
        if (cards)
          return takeCards(*cards);
        m_pages->setCurrentIndex(cards.error().kind == ErrorKind::Refused ? NoPermission : Failed);
        m_header->setDetail({});
        Q_EMIT failed(cards.error());
      });
}

void ConnectionsScreen::takeCards(const std::vector<workspace::ConnectionCard>& cards) {
  m_cards = cards;
  m_header->setDetail(summary(cards));
  showCards();
  m_pages->setCurrentIndex(cards.empty() ? Empty : Cards);
  m_deliveries->refresh();
  Q_EMIT answered(cards);
}

void ConnectionsScreen::showCards() {
  std::vector<ConnectionId> order;
  for (const workspace::ConnectionCard& card : m_cards)
    order.push_back(card.connection.id);
  std::vector<ConnectionId> before;
  for (int place = 0; place < m_grid->count(); ++place)
    before.push_back(static_cast<SystemCard*>(m_grid->itemAt(place)->widget())->content().connection.id);
  if (order != before) { // otherwise the cards stay, and with them the focus
    while (const QLayoutItem* item = m_grid->itemAt(0)) {
      QWidget* card = item->widget();
      m_grid->removeWidget(card);
      card->hide();
      card->deleteLater();
    }
    m_shown.clear();
    for (const ConnectionId& id : order) {
      auto* card = new SystemCard(m_field);
      connect(card, &SystemCard::asked, this, [this, id](CardAct wanted) { act(id, wanted); });
      m_grid->addWidget(card);
      m_shown.emplace(id, card);
    }
  }
  for (const workspace::ConnectionCard& card : m_cards)
    m_shown.at(card.connection.id)->setContent(card, m_desk->now(), m_mayManage);
  m_alarms->setCards(m_cards);
  m_deliveries->setCards(m_cards, m_mayManage);
}

void ConnectionsScreen::showOutbox() {
  m_tabs->setCurrentIndex(0);
  m_deliveries->show(DeliveriesPane::Tab::Outbox, {}, {});
}

QByteArray ConnectionsScreen::paneState() const { return m_splitter->saveState(); }

void ConnectionsScreen::setPaneState(const QByteArray& state) { m_splitter->restoreState(state); }

} // namespace muniment::ui
