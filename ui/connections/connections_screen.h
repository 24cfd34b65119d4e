#pragma once

#include "ui/connections/card_act.h"
#include "ui/connections/connection_desk.h"
#include "ui/connections/system_choice.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <map>

class QPushButton;
class QSplitter;
class QStackedWidget;

namespace muniment::ui {

class AlarmBar;
class CardGrid;
class DeliveriesPane;
class ScreenHeader;
class SystemCard;
class SystemsPage;
class TabStrip;

/// Connections: a card for each system, and what is to go out and came in below them.
class ConnectionsScreen final : public QWidget {
  Q_OBJECT

 public:
  /// The desk must outlive the screen.
  ConnectionsScreen(ConnectionDesk& desk, QWidget* parent);

  /// A page of its own beside that of the systems, such as what was captured through them.
  void addPage(const QString& title, QWidget* page);
  void showPage(QWidget* page);
  void refresh();
  void beginNew();
  /// What is to go out to all systems.
  void showOutbox();
  [[nodiscard]] QByteArray paneState() const;
  void setPaneState(const QByteArray& state);

 Q_SIGNALS:
  void answered(const std::vector<muniment::workspace::ConnectionCard>& cards);
  /// The entries about a connection.
  void entriesRequested(const QString& subject, const QString& name);
  void tasksRequested();
  void failed(const muniment::Error& error);

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  void makePages();
  [[nodiscard]] QWidget* makeCards();
  void takeCards(const std::vector<workspace::ConnectionCard>& cards);
  void showCards();
  void act(const ConnectionId& connection, CardAct act);
  void openReaders();
  void openNew(const SystemChoice& choice);
  void openSettings(const workspace::ConnectionCard& card);
  void openManifest(const workspace::ConnectionCard& card);
  void openTest(const workspace::ConnectionCard& card);
  void openProcessing(const workspace::ConnectionCard& card);
  void openLimits(const workspace::ConnectionCard& card);
  void openPause(const workspace::ConnectionCard& card);
  void openRemove(const workspace::ConnectionCard& card);
  void switchTo(const workspace::ConnectionCard& card, bool on);
  void takeBack(const ConnectionId& connection, const workspace::ConnectionDetails& before);
  /// What came of an act: a sentence, or what stood in the way.
  template <class R>
  void report(const Result<R>& done, const QString& sentence);

  ConnectionDesk* m_desk;
  ScreenHeader* m_header;
  QPushButton* m_add;
  QPushButton* m_readers;
  TabStrip* m_tabs;
  QStackedWidget* m_outer; ///< the systems, then the pages of others
  QStackedWidget* m_pages = nullptr;
  QSplitter* m_splitter = nullptr;
  QWidget* m_field = nullptr; ///< on which the cards lie
  AlarmBar* m_alarms = nullptr;
  CardGrid* m_grid = nullptr;
  SystemsPage* m_systems = nullptr;
  DeliveriesPane* m_deliveries = nullptr;
  std::vector<workspace::ConnectionCard> m_cards;
  std::map<ConnectionId, SystemCard*> m_shown;
  QTimer m_clock; ///< how an exchange went is no entry: it is asked for from time to time
  bool m_mayManage = false;
  int m_generation = 0;
};

} // namespace muniment::ui
