#pragma once

#include "ui/connections/connection_desk.h"

#include <QtWidgets/QWidget>

class QPushButton;
class QStackedWidget;

namespace muniment::ui {

class DeliveriesModel;
class ExchangesModel;
class FilterPill;
class TabStrip;
class TableView;

/// What is to go out, what came in, and how the program spoke with a system: of one connection or of all.
class DeliveriesPane final : public QWidget {
  Q_OBJECT

 public:
  enum class Tab { Outbox, Inbox, Exchanges };

  /// The desk must outlive the pane.
  DeliveriesPane(ConnectionDesk& desk, QWidget* parent);

  void refresh();
  void setCards(const std::vector<workspace::ConnectionCard>& cards, bool mayManage);
  /// Nothing for the deliveries of all systems.
  void show(Tab tab, const std::optional<ConnectionId>& connection, std::optional<Delivery::State> state);

 Q_SIGNALS:
  void acted();
  void failed(const muniment::Error& error);

 private:
  enum class Shown { Open, All, State };

  void makeHead();
  void makePages();
  void makeTable(TableView& table);
  void chooseSystem();
  void chooseState();
  void setSystem(const std::optional<ConnectionId>& connection);
  void setState(Shown shown, std::optional<Delivery::State> state);
  void applyFilter();
  void askExchanges();
  void showAnswer();
  void showActions();
  [[nodiscard]] std::vector<DeliveryId> chosen() const;
  void replay();
  void drop();
  void dropAll(const QString& reason, const std::vector<DeliveryId>& deliveries);
  void report(const std::shared_ptr<std::size_t>& open, const Result<workspace::Receipt>& receipt,
              const QString& sentence);
  [[nodiscard]] const workspace::ConnectionCard* chosenCard() const;

  ConnectionDesk* m_desk;
  DeliveriesModel* m_model;
  ExchangesModel* m_exchanges;
  std::vector<workspace::ConnectionCard> m_cards;
  std::optional<ConnectionId> m_system;
  Shown m_shown = Shown::Open;
  std::optional<Delivery::State> m_state;
  bool m_mayManage = false;
  int m_generation = 0;
  TabStrip* m_tabs = nullptr;
  FilterPill* m_systemPill = nullptr;
  FilterPill* m_statePill = nullptr;
  QPushButton* m_replay = nullptr;
  QPushButton* m_drop = nullptr;
  QStackedWidget* m_pages = nullptr;
  TableView* m_table = nullptr;
  TableView* m_exchangeTable = nullptr;
};

} // namespace muniment::ui
