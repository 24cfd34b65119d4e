#include "ui/connections/deliveries_pane.h"

#include "ui/connections/connection_words.h"
#include "ui/connections/deliveries_model.h"
#include "ui/connections/delivery_words.h"
#include "ui/connections/exchanges_model.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/filter_pill.h"
#include "ui/kit/loading_rows.h"
#include "ui/kit/reason_sheet.h"
#include "ui/kit/style.h"
#include "ui/kit/tab_strip.h"
#include "ui/kit/table_view.h"
#include "ui/kit/toast.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

enum Page { Loading, Rows, Empty, NothingMatches, NoPermission, Failed, Exchanges, ChooseSystem, NoExchange };

constexpr int kNarrowest = 168;

} // namespace

DeliveriesPane::DeliveriesPane(ConnectionDesk& desk, QWidget* parent)
    : QWidget(parent), m_desk(&desk), m_model(new DeliveriesModel(desk, this)), m_exchanges(new ExchangesModel(this)) {
  setObjectName(u"deliveriesPane"_s);
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  setMinimumHeight(kNarrowest);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  makeHead();
  makePages();
  column->addWidget(m_pages, 1);
  connect(m_model, &DeliveriesModel::answered, this, &DeliveriesPane::showAnswer);
  connect(m_model, &DeliveriesModel::failed, this, [this](const Error& error) {
    if (m_tabs->currentIndex() == int(Tab::Exchanges))
      return;
    m_pages->setCurrentIndex(error.kind == ErrorKind::Refused ? NoPermission : Failed);
    Q_EMIT failed(error);
  });
  store::DeliveryFilter filter;
  filter.direction = Delivery::Direction::Out;
  filter.openOnly = true;
  m_model->setFilter(filter);
}

void DeliveriesPane::makeHead() {
  auto* head = new QWidget(this);
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(16, 0, 24, 0);
  row->setSpacing(8);
  m_tabs = new TabStrip(tr("Deliveries and exchanges"), head);
  m_tabs->setObjectName(u"deliveriesPane.tabs"_s);
  for (const QString& name : {tr("Outbox"), tr("Inbox"), tr("Exchanges")})
    m_tabs->addTab(name);
  m_systemPill = new FilterPill(tr("Any system"), FilterPill::Kind::Choice, head);
  m_statePill = new FilterPill(tr("State"), FilterPill::Kind::Choice, head);
  m_statePill->setValue(tr("Open"));
  m_replay = new QPushButton(tr("Send Anew"), head);
  m_replay->setObjectName(u"deliveriesPane.replay"_s);
  m_drop = new QPushButton(tr("Drop…"), head);
  m_drop->setObjectName(u"deliveriesPane.drop"_s);
  row->addWidget(m_tabs);
  row->addStretch(1);
  row->addWidget(m_systemPill);
  row->addWidget(m_statePill);
  for (QPushButton* button : {m_replay, m_drop}) {
    setCompact(button);
    row->addWidget(button);
  }
  layout()->addWidget(head);
  connect(m_tabs, &QTabBar::currentChanged, this, &DeliveriesPane::applyFilter);
  connect(m_systemPill, &FilterPill::clicked, this, &DeliveriesPane::chooseSystem);
  connect(m_systemPill, &FilterPill::cleared, this, [this] {
    setSystem({});
    applyFilter();
  });
  connect(m_statePill, &FilterPill::clicked, this, &DeliveriesPane::chooseState);
  connect(m_statePill, &FilterPill::cleared, this, [this] {
    setState(Shown::All, {});
    applyFilter();
  });
  connect(m_replay, &QPushButton::clicked, this, &DeliveriesPane::replay);
  connect(m_drop, &QPushButton::clicked, this, &DeliveriesPane::drop);
}

void DeliveriesPane::makeTable(TableView& table) {
  table.setDense(true);
  table.horizontalHeader()->setStretchLastSection(true);
}

void DeliveriesPane::makePages() {
  m_pages = new QStackedWidget(this);
  m_table = new TableView(tr("Deliveries"), m_pages);
  m_table->setObjectName(u"deliveriesPane.rows"_s);
  m_table->setModel(m_model);
  m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
  makeTable(*m_table);
  QHeaderView* head = m_table->horizontalHeader();
  const std::pair<int, int> widths[] = {{DeliveriesModel::State, 152},  {DeliveriesModel::What, 208},
                                        {DeliveriesModel::System, 144}, {DeliveriesModel::Queued, 128},
                                        {DeliveriesModel::Tries, 56},   {DeliveriesModel::NextTry, 152}};
  for (const auto& [column, width] : widths)
    head->resizeSection(column, width);
  m_exchangeTable = new TableView(tr("Exchanges"), m_pages);
  m_exchangeTable->setObjectName(u"deliveriesPane.exchanges"_s);
  m_exchangeTable->setModel(m_exchanges);
  makeTable(*m_exchangeTable);
  QHeaderView* exchanges = m_exchangeTable->horizontalHeader();
  exchanges->setStretchLastSection(false);
  exchanges->setSectionResizeMode(ExchangesModel::Result, QHeaderView::Stretch);
  exchanges->resizeSection(ExchangesModel::Time, 128);
  exchanges->resizeSection(ExchangesModel::Exchange, 360);
  exchanges->resizeSection(ExchangesModel::Took, 96);
  auto* empty = new EmptyState(Icon::Tick, tr("Nothing waits here."), {}, m_pages);
  auto* nothing =
      new EmptyState(Icon::Filter, tr("No delivery matches these filters."), tr("Show Everything"), m_pages);
  connect(nothing, &EmptyState::actionTriggered, this, [this] {
    setSystem({});
    setState(Shown::All, {});
    applyFilter();
  });
  auto* denied =
      new EmptyState(Icon::Padlock, tr("Deliveries are not open to you. An administrator can grant it."), {}, m_pages);
  auto* broken = new EmptyState(Icon::Octagon, tr("The deliveries could not be read. Nothing was changed."),
                                tr("Try Again"), m_pages);
  connect(broken, &EmptyState::actionTriggered, this, &DeliveriesPane::applyFilter);
  auto* choose = new EmptyState(
      Icon::Plug, tr("Choose a system to see how the program spoke with it. What was said is never kept there."),
      tr("Choose a System"), m_pages);
  connect(choose, &EmptyState::actionTriggered, this, &DeliveriesPane::chooseSystem);
  auto* silent = new EmptyState(Icon::Plug, tr("Nothing was exchanged with this system yet."), {}, m_pages);
  const std::initializer_list<QWidget*> pages = {
      new LoadingRows(31, m_pages), m_table, empty, nothing, denied, broken, m_exchangeTable, choose, silent};
  for (QWidget* page : pages)
    m_pages->addWidget(page);
  connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DeliveriesPane::showActions);
  connect(m_model, &QAbstractItemModel::dataChanged, this, &DeliveriesPane::showActions);
  connect(m_model, &QAbstractItemModel::modelReset, this, &DeliveriesPane::showActions);
}

const workspace::ConnectionCard* DeliveriesPane::chosenCard() const {
  const auto found = std::ranges::find_if(
      m_cards, [this](const workspace::ConnectionCard& card) { return m_system && card.connection.id == *m_system; });
  return found == m_cards.end() ? nullptr : &*found;
}

void DeliveriesPane::setCards(const std::vector<workspace::ConnectionCard>& cards, bool mayManage) {
  m_cards = cards;
  m_mayManage = mayManage;
  std::map<QString, QString> names;
  for (const workspace::ConnectionCard& card : cards)
    names.emplace(card.connection.peer, card.connection.name);
  m_model->setNames(std::move(names));
  if (m_system && !chosenCard()) {
    setSystem({});
    applyFilter();
  }
  showActions();
}

void DeliveriesPane::show(Tab tab, const std::optional<ConnectionId>& connection,
                          std::optional<Delivery::State> state) {
  setSystem(connection);
  setState(state ? Shown::State : Shown::Open, state);
  const QSignalBlocker quiet(m_tabs);
  m_tabs->setCurrentIndex(int(tab));
  applyFilter();
}

void DeliveriesPane::setSystem(const std::optional<ConnectionId>& connection) {
  m_system = connection;
  const workspace::ConnectionCard* card = chosenCard();
  m_systemPill->setValue(card ? ConnectionWords::name(*card) : QString());
}

void DeliveriesPane::setState(Shown shown, std::optional<Delivery::State> state) {
  m_shown = shown;
  m_state = state;
  m_statePill->setValue(shown == Shown::Open ? tr("Open") : state ? DeliveryWords::name(*state) : QString());
}

void DeliveriesPane::chooseSystem() {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (const workspace::ConnectionCard& card : m_cards) {
    menu->addAction(ConnectionWords::name(card).replace(u'&', u"&&"_s), this, [this, id = card.connection.id] {
      setSystem(id);
      applyFilter();
    });
  }
  menu->popup(m_systemPill->mapToGlobal(QPoint(0, m_systemPill->height() + 4)));
}

void DeliveriesPane::chooseState() {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addAction(tr("Open"), this, [this] {
    setState(Shown::Open, {});
    applyFilter();
  });
  using State = Delivery::State;
  for (const State state : {State::Dead, State::Queued, State::InFlight, State::Parked, State::Done, State::Dropped}) {
    menu->addAction(DeliveryWords::name(state), this, [this, state] {
      setState(Shown::State, state);
      applyFilter();
    });
  }
  menu->popup(m_statePill->mapToGlobal(QPoint(0, m_statePill->height() + 4)));
}

void DeliveriesPane::applyFilter() {
  const bool exchanges = m_tabs->currentIndex() == int(Tab::Exchanges);
  m_statePill->setVisible(!exchanges);
  showActions();
  if (exchanges)
    return askExchanges();
  store::DeliveryFilter filter;
  filter.direction = m_tabs->currentIndex() == int(Tab::Outbox) ? Delivery::Direction::Out : Delivery::Direction::In;
  if (const workspace::ConnectionCard* card = chosenCard())
    filter.peer = card->connection.peer;
  filter.state = m_state;
  filter.openOnly = m_shown == Shown::Open;
  m_pages->setCurrentIndex(Loading);
  m_table->setColumnHidden(DeliveriesModel::System, filter.peer.has_value());
  m_model->setFilter(filter);
}

void DeliveriesPane::refresh() {
  if (m_tabs->currentIndex() == int(Tab::Exchanges))
    askExchanges();
  else
    m_model->refresh();
}

void DeliveriesPane::askExchanges() {
  const workspace::ConnectionCard* card = chosenCard();
  if (!card)
    return m_pages->setCurrentIndex(ChooseSystem);
  m_desk->ask(workspace::ConnectionById{card->connection.id})
      .then(this, [this, generation = ++m_generation](const Result<workspace::ConnectionById::Answer>& answer) {
        if (generation != m_generation || m_tabs->currentIndex() != int(Tab::Exchanges))
          return;
        if (!answer) {
          m_pages->setCurrentIndex(answer.error().kind == ErrorKind::Refused ? NoPermission : Failed);
          Q_EMIT failed(answer.error());
          return;
        }
        m_exchanges->setLines(answer->exchanges, ConnectionWords::name(answer->card), m_desk->now());
        m_pages->setCurrentIndex(answer->exchanges.empty() ? NoExchange : Exchanges);
      });
}

void DeliveriesPane::showAnswer() {
  if (m_tabs->currentIndex() == int(Tab::Exchanges))
    return;
  const bool filtered = m_system || m_shown == Shown::State;
  m_pages->setCurrentIndex(m_model->rowCount() > 0 ? Rows : filtered ? NothingMatches : Empty);
}

std::vector<DeliveryId> DeliveriesPane::chosen() const {
  std::vector<DeliveryId> dead;
  for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
    if (m_model->line(index.row()).state == Delivery::State::Dead)
      dead.push_back(m_model->line(index.row()).id);
  }
  return dead;
}

void DeliveriesPane::showActions() {
  const bool exchanges = m_tabs->currentIndex() == int(Tab::Exchanges);
  const bool isOut = m_tabs->currentIndex() == int(Tab::Outbox);
  const bool some = !chosen().empty();
  m_replay->setText(isOut ? tr("Send Anew") : tr("Take In Anew"));
  for (QPushButton* button : {m_replay, m_drop}) {
    button->setVisible(m_mayManage && !exchanges);
    button->setEnabled(some);
  }
}

void DeliveriesPane::report(const std::shared_ptr<std::size_t>& open, const Result<workspace::Receipt>& receipt,
                            const QString& sentence) {
  if (!receipt)
    Q_EMIT failed(receipt.error());
  if (--*open > 0)
    return;
  if (receipt)
    new Toast(window(), Icon::Tick, sentence, {}, 44);
  refresh();
  Q_EMIT acted();
}

void DeliveriesPane::replay() {
  const std::vector<DeliveryId> deliveries = chosen();
  const auto open = std::make_shared<std::size_t>(deliveries.size());
  const QString sentence = tr("%n delivery(ies) are tried anew.", nullptr, static_cast<int>(deliveries.size()));
  for (const DeliveryId& delivery : deliveries) {
    m_desk->run(workspace::ReplayDelivery{delivery})
        .then(this,
              [this, open, sentence](const Result<workspace::Receipt>& receipt) { report(open, receipt, sentence); });
  }
}

void DeliveriesPane::drop() {
  const std::vector<DeliveryId> deliveries = chosen();
  if (deliveries.empty())
    return;
  auto* sheet =
      new ReasonSheet({tr("Drop %n delivery(ies)", nullptr, static_cast<int>(deliveries.size())),
                       tr("They are given up for good. What waits behind them goes on."),
                       tr("Drop"),
                       {tr("What they carry is forgotten. That they were, and why they were dropped, is not."),
                        tr("What came in and was dropped does not become an item."),
                        tr("To try them anew instead, close this and choose that.")}},
                      window());
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &QDialog::accepted, this, [this, sheet, deliveries] { dropAll(sheet->reason(), deliveries); });
  sheet->open();
}

void DeliveriesPane::dropAll(const QString& reason, const std::vector<DeliveryId>& deliveries) {
  const auto open = std::make_shared<std::size_t>(deliveries.size());
  const QString sentence = tr("%n delivery(ies) dropped.", nullptr, static_cast<int>(deliveries.size()));
  for (const DeliveryId& delivery : deliveries) {
    m_desk->run(workspace::DropDelivery{delivery, reason})
        .then(this,
              [this, open, sentence](const Result<workspace::Receipt>& receipt) { report(open, receipt, sentence); });
  }
}

} // namespace muniment::ui
