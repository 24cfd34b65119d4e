#include "tests/support/test_suite.h"
#include "tests/ui/connections/fake_connection_desk.h"
#include "ui/connections/deliveries_model.h"
#include "ui/connections/delivery_words.h"
#include "ui/connections/exchanges_model.h"

#include <QtTest/QAbstractItemModelTester>

namespace muniment::tests {

using namespace muniment::ui;
using namespace Qt::StringLiterals;

class DeliveriesModelTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void itPages() {
    FakeConnectionDesk desk;
    for (int i = 0; i < 120; ++i)
      desk.addDelivery(Delivery::Direction::Out, u"whatsapp"_s, Delivery::State::Queued);
    desk.addDelivery(Delivery::Direction::In, u"whatsapp"_s, Delivery::State::Dead);
    DeliveriesModel model(desk, nullptr);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    store::DeliveryFilter filter;
    filter.direction = Delivery::Direction::Out;
    model.setFilter(filter);
    QTRY_VERIFY(model.rowCount() >= 50);
    while (model.canFetchMore({})) {
      const int before = model.rowCount();
      model.fetchMore({});
      QTRY_VERIFY(model.rowCount() > before);
    }
    QCOMPARE(model.rowCount(), 120);
    QCOMPARE(desk.pages, 3);
    filter.direction = Delivery::Direction::In;
    model.setFilter(filter);
    QCOMPARE(model.rowCount(), 0); // nothing of the other box is left while the answer comes
    QTRY_COMPARE(model.rowCount(), 1);
  }

  void whatIsAskedAnewKeepsItsPlace() {
    FakeConnectionDesk desk;
    desk.addDelivery(Delivery::Direction::Out, u"whatsapp"_s, Delivery::State::Queued);
    DeliveriesModel model(desk, nullptr);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFilter({});
    QTRY_COMPARE(model.rowCount(), 1);
    const QPersistentModelIndex first = model.index(0, DeliveriesModel::State);
    desk.deliveries.front().state = Delivery::State::Dead;
    desk.deliveries.front().problem = u"delivery.refused_by_peer"_s;
    model.refresh();
    QTRY_COMPARE(first.data().toString(), u"Needs a decision"_s);
    QVERIFY(model.index(0, DeliveriesModel::Problem).data().toString().startsWith(u"The other system refused it"_s));
    QCOMPARE(model.index(0, DeliveriesModel::System).data().toString(), u"whatsapp"_s);
    model.setNames({{u"whatsapp"_s, u"WhatsApp of sales"_s}});
    QCOMPARE(model.index(0, DeliveriesModel::System).data().toString(), u"WhatsApp of sales"_s);
  }

  void stateProblemAndNextTryAreInWords() {
    const Instant now = *Instant::parse(u"2026-03-20T12:00:00.000Z");
    Delivery delivery;
    delivery.kind = u"media.fetch"_s;
    delivery.at = now;
    delivery.notBefore = now.plusMilliseconds(-1);
    QCOMPARE(DeliveryWords::what(delivery), u"Fetch a photo, voice note or file"_s);
    QCOMPARE(DeliveryWords::nextTry(delivery, now), u"in its turn"_s);
    delivery.kind = u"made.up"_s;
    QCOMPARE(DeliveryWords::what(delivery), u"made.up"_s);
    delivery.state = Delivery::State::Dead;
    QVERIFY(DeliveryWords::nextTry(delivery, now).contains(u"a person decides"_s));
    delivery.problem = u"peer.busy"_s;
    QVERIFY(DeliveryWords::problem(delivery, u"Orders"_s).startsWith(u"Orders is busy."_s));
    delivery.problem = u"peer.secret_missing"_s;
    QVERIFY(!DeliveryWords::problem(delivery, u"Orders"_s).contains(u"Orders"_s)); // the id does not say which
    delivery.state = Delivery::State::Dropped;
    delivery.reason = u"sent by phone"_s;
    QCOMPARE(DeliveryWords::problem(delivery, u"Orders"_s), u"Dropped: sent by phone"_s);
    delivery.state = Delivery::State::Done;
    QVERIFY(DeliveryWords::problem(delivery, u"Orders"_s).isEmpty());
    QCOMPARE(DeliveryWords::ago(now.plusMilliseconds(-3 * 60'000), now), u"3 min ago"_s);
    QCOMPARE(DeliveryWords::ago(now.plusMilliseconds(5000), now), u"less than a minute ago"_s);
  }

  void exchangesSayHowTheyWent() {
    const Instant now = *Instant::parse(u"2026-03-20T12:00:00.000Z");
    ExchangesModel model(nullptr);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setLines({{now, u"GET"_s, u"/documents"_s, 200, {}, 12},
                    {now, u"POST"_s, u"/decisions"_s, 503, {}, 4210},
                    {now, u"GET"_s, u"/events"_s, 0, u"peer.busy"_s, 9}},
                   u"Orders"_s, now);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, ExchangesModel::Result).data().toString(), u"Answered, 200"_s);
    QCOMPARE(model.index(1, ExchangesModel::Result).data().toString(), u"Refused, 503"_s);
    QVERIFY(model.index(2, ExchangesModel::Result).data().toString().startsWith(u"Orders is busy."_s));
  }
};

MUNIMENT_TEST(DeliveriesModelTest);

} // namespace muniment::tests

#include "deliveries_model_test.moc"
