#include "tests/support/test_suite.h"
#include "tests/support/widget_parts.h"
#include "tests/ui/connections/fake_connection_desk.h"
#include "ui/connections/connection_words.h"
#include "ui/connections/connections_screen.h"
#include "ui/connections/deliveries_pane.h"
#include "ui/connections/system_card.h"
#include "ui/kit/theme.h"

#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>

namespace muniment::tests {

using namespace muniment::ui;
using namespace Qt::StringLiterals;

class ConnectionsScreenTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { applyTheme(*qApp, Theme::Light); }

  void nothingConnectedSaysWhatThereIs() {
    FakeConnectionDesk desk;
    ConnectionsScreen screen(desk, nullptr);
    open(screen);
    QTRY_VERIFY(says(screen, u"Nothing is connected yet"_s));
    QVERIFY(says(screen, u"Content Server"_s));
    QVERIFY(says(screen, u"these systems publish no interface"_s));
    desk.permissions = {};
    screen.refresh();
    QTRY_VERIFY(says(screen, u"Connecting a system is not open to you."_s));
    QVERIFY(!part<QPushButton>(screen, "addConnection")->isVisible());
  }

  void whatStandsInTheWayIsSaid() {
    FakeConnectionDesk desk;
    ConnectionsScreen screen(desk, nullptr);
    QSignalSpy failed(&screen, &ConnectionsScreen::failed);
    desk.error = makeError(ErrorKind::Refused, "access.no_permission"_L1);
    open(screen);
    QTRY_VERIFY(says(screen, u"Connections are not open to you."_s));
    desk.error = makeError(ErrorKind::Failed, "store.damaged"_L1);
    screen.refresh();
    QTRY_VERIFY(says(screen, u"The connections could not be read."_s));
    QVERIFY(failed.count() >= 2);
    desk.error.reset();
    desk.addSix();
    screen.refresh();
    QTRY_VERIFY(says(screen, u"xConnector"_s));
  }

  void everyStateHasItsWord() {
    FakeConnectionDesk desk;
    desk.addSix();
    QStringList words;
    for (const auto& card : desk.cards)
      words.append(ConnectionWords::state(card).word);
    QCOMPARE(words,
             (QStringList{u"Healthy"_s, u"Healthy"_s, u"Healthy"_s, u"Failing"_s, u"Paused"_s, u"Not finished"_s}));
    auto card = desk.cards.front();
    card.served = false;
    QCOMPARE(ConnectionWords::state(card).word, u"Waits"_s);
    card.circuit = connect::CircuitState::Open;
    QCOMPARE(ConnectionWords::state(card).word, u"Not reachable"_s);
    card.connection.on = false;
    QCOMPARE(ConnectionWords::state(card).word, u"Off"_s);
    card.gate.because = u"delivery.cap_reached"_s;
    QVERIFY(ConnectionWords::because(card.gate, u"Orders"_s).contains(u"to or from Orders"_s));
  }

  void secretsAreCountedAndNeverShown() {
    FakeConnectionDesk desk;
    auto card = desk.add(u"Active Documents"_s, Connection::Kind::Manifest, u"active-documents"_s);
    QCOMPARE(ConnectionWords::secrets(card), u"in the system keychain"_s);
    card.place = workspace::SecretPlace::SealedFile;
    QCOMPARE(ConnectionWords::secrets(card), u"sealed under the passphrase"_s);
    card.secrets.front().entered = false;
    QCOMPARE(ConnectionWords::secrets(card), u"2 of 3 entered"_s);
    card.secrets.clear();
    QCOMPARE(ConnectionWords::secrets(card), u"none needed"_s);
  }

  void cardsStayWhenTheirContentChanges() {
    FakeConnectionDesk desk;
    desk.addSix();
    ConnectionsScreen screen(desk, nullptr);
    open(screen);
    QTRY_COMPARE(screen.findChildren<SystemCard*>().size(), 6);
    QPushButton* button = cardOf(screen, u"WhatsApp"_s)->findChild<QPushButton*>(u"systemCard.settings"_s);
    button->setFocus();
    desk.cards[1].outbox.waiting = 17;
    screen.refresh();
    QTRY_VERIFY(says(screen, u"17 out, 0 in"_s));
    QVERIFY(button->hasFocus());
    QVERIFY(says(screen, u"Not finished"_s));
    QVERIFY(says(screen, ConnectionWords::lacks(desk.cards.back().lacks)));
    QVERIFY(says(screen, u"an owner"_s));
    QVERIFY(!cardOf(screen, u"xConnector"_s)->findChild<QPushButton*>(u"systemCard.switch"_s)->isEnabled());
    desk.permissions = {Permission::ViewLedger};
    screen.refresh();
    QTRY_VERIFY(!button->isVisible());
  }

  void aSystemIsPausedWithAReasonAndGoesOn() {
    FakeConnectionDesk desk;
    desk.addSix();
    ConnectionsScreen screen(desk, nullptr);
    open(screen);
    QTRY_VERIFY(cardOf(screen, u"WhatsApp"_s));
    QTRY_VERIFY(switchOf(screen, u"WhatsApp"_s)->isVisible());
    switchOf(screen, u"WhatsApp"_s)->click();
    auto* sheet = part<QDialog>(screen, "reasonSheet");
    QVERIFY(sheet);
    auto* act = part<QPushButton>(*sheet, "sheet.action");
    QVERIFY(!act->isEnabled());
    part<QPlainTextEdit>(*sheet, "reasonSheet.reason")->setPlainText(u"Too many answers at once"_s);
    act->click();
    QTRY_COMPARE(desk.acts, QStringList{u"pause"_s});
    QCOMPARE(desk.paused->peer, u"whatsapp"_s);
    QCOMPARE(desk.paused->reason, u"Too many answers at once"_s);
    QCOMPARE(switchOf(screen, u"Active Community"_s)->text(), u"Resume"_s);
    switchOf(screen, u"Active Community"_s)->click();
    QTRY_COMPARE(desk.acts.back(), u"resume"_s);
  }

  void deadOnesLeadToTheirDeliveries() {
    FakeConnectionDesk desk;
    desk.addSix();
    desk.addDelivery(Delivery::Direction::Out, u"whatsapp"_s, Delivery::State::Queued);
    for (int i = 0; i < 2; ++i)
      desk.addDelivery(Delivery::Direction::Out, u"active-documents"_s, Delivery::State::Dead,
                       u"delivery.refused_by_peer"_s);
    ConnectionsScreen screen(desk, nullptr);
    open(screen);
    auto* table = part<QTableView>(screen, "deliveriesPane.rows");
    QTRY_COMPARE(table->model()->rowCount(), 3);
    QTRY_VERIFY(cardOf(screen, u"Active Documents"_s));
    QPushButton* link = cardOf(screen, u"Active Documents"_s)->findChild<QPushButton*>(u"systemCard.dead"_s);
    QVERIFY(link->text().startsWith(u"3 deliver"_s));
    link->click();
    QTRY_COMPARE(table->model()->rowCount(), 2);
    auto* drop = part<QPushButton>(screen, "deliveriesPane.drop");
    QVERIFY(drop->isVisible() && !drop->isEnabled());
    table->selectAll();
    QVERIFY(drop->isEnabled());
    part<QPushButton>(screen, "deliveriesPane.replay")->click();
    QTRY_COMPARE(desk.replayed.size(), 2U);
    table->selectAll();
    drop->click();
    auto* sheet = part<QDialog>(screen, "reasonSheet");
    QVERIFY(sheet);
    part<QPlainTextEdit>(*sheet, "reasonSheet.reason")->setPlainText(u"Sent by phone"_s);
    part<QPushButton>(*sheet, "sheet.action")->click();
    QTRY_COMPARE(desk.dropped.size(), 2U);
    QCOMPARE(desk.dropped.front().reason, u"Sent by phone"_s);
  }

  void exchangesAreOfOneSystem() {
    FakeConnectionDesk desk;
    desk.addSix();
    desk.exchanges = {{desk.clock, u"GET"_s, u"/documents?limit=digits(3)"_s, 200, {}, 41}};
    ConnectionsScreen screen(desk, nullptr);
    open(screen);
    auto* pane = screen.findChild<DeliveriesPane*>();
    QTRY_VERIFY(cardOf(screen, u"WhatsApp"_s));
    pane->show(DeliveriesPane::Tab::Exchanges, {}, {});
    QTRY_VERIFY(says(screen, u"Choose a system"_s));
    pane->show(DeliveriesPane::Tab::Exchanges, desk.cards.front().connection.id, {});
    auto* table = part<QTableView>(screen, "deliveriesPane.exchanges");
    QTRY_VERIFY(table->isVisible() && table->model()->rowCount() == 1);
  }

  void theRecordOfProcessingIsShownAndCopied() {
    FakeConnectionDesk desk;
    desk.addSix();
    ConnectionsScreen screen(desk, nullptr);
    open(screen);
    QTRY_VERIFY(cardOf(screen, u"WhatsApp"_s));
    choose(screen, u"WhatsApp"_s, u"Record of Processing…"_s);
    QTRY_VERIFY(screen.findChild<QDialog*>(u"processingSheet"_s));
    auto* sheet = part<QDialog>(screen, "processingSheet");
    QVERIFY(says(*sheet, u"Ines Roth (records-manager); Tom Berg (legal-reviewer)"_s));
    part<QPushButton>(*sheet, "sheet.second")->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"Who answers for it: Ines Roth"_s));
  }

  void limitsAndRemovalAreAsked() {
    FakeConnectionDesk desk;
    desk.addSix();
    ConnectionsScreen screen(desk, nullptr);
    open(screen);
    QTRY_VERIFY(cardOf(screen, u"xConnector"_s));
    QTRY_VERIFY(switchOf(screen, u"xConnector"_s)->isVisible());
    choose(screen, u"xConnector"_s, u"Limits…"_s);
    auto* limits = part<QDialog>(screen, "limitsSheet");
    QVERIFY(limits);
    QVERIFY(!part<QPushButton>(*limits, "sheet.action")->isEnabled());
    part<QSpinBox>(*limits, "limitsSheet.most")->setValue(500);
    part<QPushButton>(*limits, "sheet.action")->click();
    QTRY_VERIFY(desk.limited && desk.limited->most == 500 && desk.limited->hourly == 0);
    choose(screen, u"xConnector"_s, u"Remove…"_s);
    auto* word = part<QLineEdit>(screen, "typedConfirmation.word");
    QVERIFY(word);
    word->setText(u"xconnector"_s);
    part<QPushButton>(screen, "typedConfirmation.action")->click();
    QTRY_COMPARE(screen.findChildren<SystemCard*>().size(), 5);
    QCOMPARE(desk.acts.back(), u"remove"_s);
  }

 private:
  static void open(ConnectionsScreen& screen) {
    screen.resize(1256, 824);
    screen.show();
    QVERIFY(QTest::qWaitForWindowActive(&screen));
    screen.refresh();
  }
  static SystemCard* cardOf(const ConnectionsScreen& screen, const QString& name) {
    for (SystemCard* card : screen.findChildren<SystemCard*>()) {
      if (card->content().connection.name == name)
        return card;
    }
    return nullptr;
  }
  static QPushButton* switchOf(const ConnectionsScreen& screen, const QString& name) {
    return cardOf(screen, name)->findChild<QPushButton*>(u"systemCard.switch"_s);
  }
  static void choose(const ConnectionsScreen& screen, const QString& name, const QString& what) {
    SystemCard* card = cardOf(screen, name);
    card->findChild<QToolButton*>(u"systemCard.more"_s)->click();
    auto* menu = card->findChild<QMenu*>();
    for (QAction* action : menu->actions()) {
      if (action->text() == what)
        action->trigger();
    }
    menu->close();
    QCoreApplication::sendPostedEvents(menu, QEvent::DeferredDelete);
  }
};

MUNIMENT_TEST(ConnectionsScreenTest);

} // namespace muniment::tests

#include "connections_screen_test.moc"
