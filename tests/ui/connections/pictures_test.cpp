#include "tests/support/pictures.h"
#include "tests/support/test_suite.h"
#include "tests/ui/connections/fake_connection_desk.h"
#include "ui/connections/connection_sheet.h"
#include "ui/connections/connections_screen.h"
#include "ui/connections/deliveries_pane.h"
#include "ui/connections/limits_sheet.h"
#include "ui/connections/manifest_sheet.h"
#include "ui/connections/numbered_text.h"
#include "ui/connections/processing_sheet.h"
#include "ui/connections/readers_sheet.h"
#include "ui/connections/test_sheet.h"
#include "ui/kit/reason_sheet.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>

namespace muniment::tests {

using namespace Qt::StringLiterals;

namespace {

void keep(QWidget& widget, const QString& name) { keepPicture(widget, u"connections-"_s + name); }

} // namespace

/// Pictures of the screen and its sheets in the build folder, to be looked at.
class ConnectionPicturesTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void pictures_data() { addLooks(); }
  void pictures() {
    const Look look;
    ofScreen();
    ofSheets();
  }

 private:
  static void ofScreen() {
    FakeConnectionDesk desk;
    ui::ConnectionsScreen screen(desk, nullptr);
    screen.resize(1256, 824);
    screen.show();
    screen.refresh();
    keep(screen, u"empty"_s);
    fill(desk);
    screen.refresh();
    keep(screen, u"screen"_s);
    auto* pane = screen.findChild<ui::DeliveriesPane*>();
    pane->show(ui::DeliveriesPane::Tab::Exchanges, desk.cards.front().connection.id, {});
    screen.resize(900, 824);
    keep(screen, u"narrow"_s);
  }

  static void fill(FakeConnectionDesk& desk) {
    using Direction = Delivery::Direction;
    using State = Delivery::State;
    desk.addSix();
    desk.addDelivery(Direction::Out, u"records-management"_s, State::Queued).kind = u"manifest.call"_s;
    desk.addDelivery(Direction::Out, u"whatsapp"_s, State::InFlight);
    desk.addDelivery(Direction::Out, u"whatsapp"_s, State::Parked, u"peer.busy"_s);
    desk.addDelivery(Direction::Out, u"active-documents"_s, State::Dead, u"delivery.refused_by_peer"_s).kind =
        u"manifest.call"_s;
    desk.addDelivery(Direction::Out, u"active-documents"_s, State::Dead, u"delivery.unknown_to_peer"_s).kind =
        u"manifest.call"_s;
    desk.exchanges = {{desk.clock, u"GET"_s, u"/api/v2/nodes/digits(4)?fields=properties"_s, 200, {}, 84},
                      {desk.clock.plusMilliseconds(-9000), u"POST"_s, u"/api/v2/nodes"_s, 503, {}, 4210},
                      {desk.clock.plusMilliseconds(-19'000), u"POST"_s, u"/api/v1/auth"_s, 0, u"peer.busy"_s, 310}};
  }

  static void ofSheets() {
    FakeConnectionDesk desk;
    desk.addSix();
    const workspace::ConnectionCard& documents = desk.cards[3];
    const auto choices = ui::SystemChoice::all();
    ui::ConnectionSheet add(desk, choices[4], {}, nullptr);
    add.show();
    add.findChild<QLineEdit*>(u"site.address"_s)->setText(u"http://orders.example"_s);
    keep(add, u"add"_s);
    ui::ConnectionSheet settings(desk, documents, nullptr);
    settings.show();
    keep(settings, u"settings"_s);
    desk.outcome = *documents.test;
    ui::TestSheet test(desk, desk.cards[4], nullptr);
    test.show();
    keep(test, u"test"_s);
    QByteArray wrong = documents.connection.manifest;
    wrong.replace("\"limits\"", "\"limit\"").replace("/documents/{id}\"", "documents/{id}\"");
    ui::ManifestSheet manifest(desk, wrong, u"active-documents"_s, nullptr);
    manifest.show();
    keep(manifest, u"manifest"_s);
    manifest.findChild<QCheckBox*>(u"manifestSheet.compare"_s)->setChecked(true);
    manifest.findChild<ui::NumberedText*>(u"manifestSheet.difference"_s)->goTo(20, 1);
    keep(manifest, u"compare"_s);
    ui::LimitsSheet limits(documents.gate, u"Active Documents"_s, nullptr);
    limits.show();
    keep(limits, u"limits"_s);
    ui::ProcessingSheet record(desk.recordOf(documents), nullptr);
    record.show();
    keep(record, u"processing"_s);
    desk.readers = {{u"erp"_s, {Case::Kind::Contract, Case::Kind::Business}, desk.clock, std::nullopt},
                    {u"old-archive"_s, {}, desk.clock.plusMilliseconds(-400'000'000), desk.clock}};
    ui::ReadersSheet readers(desk, nullptr);
    readers.show();
    keep(readers, u"readers"_s);
    ui::ReasonSheet reason({u"Drop 3 deliveries"_s,
                            u"They are given up for good."_s,
                            u"Drop"_s,
                            {u"What they carry is forgotten. That they were, and why they were dropped, is not."_s}},
                           nullptr);
    reason.show();
    keep(reason, u"reason"_s);
  }
};

MUNIMENT_TEST(ConnectionPicturesTest);

} // namespace muniment::tests

#include "pictures_test.moc"
