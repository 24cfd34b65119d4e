#include "core/workspace/records/change_record.h"
#include "core/workspace/records/plan_changes.h"
#include "core/workspace/records/record_queries.h"
#include "core/workspace/rm/rm_sighting.h"
#include "core/workspace/rm/rm_views.h"
#include "tests/core/rm/rm_desk.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace workspace;

/// Details of records that the other side keeps in categories: both sides move, and neither is overwritten unseen.
class RmFieldsTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void detailsGoWithTheRecordAndFollowIt();
  void whatWasChangedThereIsShownAndTakenOver();
  void whatBothChangedIsAConflict();
  void nothingGoesOutOfAMatter();
};

namespace {

const QString kAttribute = u"12345_2"_s;

std::map<QString, QString> site() { return {{u"fields"_s, u"supplier=12345_2 order=12345_3"_s}}; }

/// The class of planted records asks for a supplier.
void askForSupplier(RmDesk& desk) {
  const auto plan = desk.workspace().ask(FilePlan()).result();
  const auto place = std::ranges::find(*plan, u"04.20"_s, [](const auto& each) { return each.value.code; });
  RecordClass orders = place->value;
  orders.fields = {{u"supplier"_s, u"Supplier"_s, MetadataField::Type::Text, false, {}, {}}};
  if (const QString refused = desk.run(ChangeClass{orders}); !refused.isEmpty())
    qFatal("%s", qUtf8Printable(refused));
}

QString supplierThere(RmDesk& desk, const RecordId& record) {
  const QJsonObject node = desk.nodeThere(desk.there(record)->node);
  return node.value("categories"_L1).toObject().value("12345"_L1).toObject().value(kAttribute).toString();
}

void writeThere(RmDesk& desk, const RecordId& record, const QString& supplier) {
  desk.callWithBody("PUT v2/nodes/" + QByteArray::number(desk.there(record)->node) + "/categories/12345",
                    {{u"category_id"_s, 12345}, {kAttribute, supplier}});
}

Record recordOf(RmDesk& desk, const RecordId& record) {
  return desk.workspace().ask(RecordByName{record.toString()}).result()->record;
}

QString writeHere(RmDesk& desk, const RecordId& id, const QString& supplier) {
  const Record record = recordOf(desk, id);
  return desk.run(ChangeRecord{id, record.version, record.title, Json::Object{{u"supplier"_s, supplier}}});
}

} // namespace

void RmFieldsTest::detailsGoWithTheRecordAndFollowIt() {
  RmDesk desk(false, site());
  askForSupplier(desk);
  const RecordId record = desk.sent("supplies");
  QCOMPARE(supplierThere(desk, record), u"kanarimetadata"_s);
  QCOMPARE(writeHere(desk, record, u"HARBOURFRT"_s), QString());
  desk.settle();
  QCOMPARE(supplierThere(desk, record), u"HARBOURFRT"_s);
  QVERIFY(desk.conflicts().empty());
  const auto calls = desk.deliveries(Delivery::Direction::Out).size();
  desk.settle();
  QCOMPARE(desk.deliveries(Delivery::Direction::Out).size(), calls); // once is enough
  QVERIFY(desk.isSound());
}

void RmFieldsTest::whatWasChangedThereIsShownAndTakenOver() {
  RmDesk desk(false, site());
  askForSupplier(desk);
  const RecordId record = desk.sent("supplies");
  desk.settle();
  writeThere(desk, record, u"NORDWIND"_s);
  desk.settle();
  QCOMPARE(desk.conflicts().size(), std::size_t{1});
  const PeerConflict conflict = desk.conflicts().front();
  QCOMPARE(conflict.kind, PeerConflict::Kind::DetailsChanged);
  QCOMPARE(recordOf(desk, record).metadata.text(u"supplier"), u"kanarimetadata"_s); // nobody decided yet
  const auto difference = desk.workspace().ask(PeerDifference{conflict.id}).result();
  QVERIFY(difference);
  QCOMPARE(difference->fieldsHere.at(u"supplier"_s), u"kanarimetadata"_s);
  ResolvePeerConflict theirs{conflict.id, PeerConflict::Resolution::TheirsCounts, u"They know better"_s};
  theirs.fields = {{u"supplier"_s, u"NORDWIND"_s}};
  QCOMPARE(desk.run(theirs), QString());
  const Record now = recordOf(desk, record);
  QCOMPARE(now.metadata.text(u"supplier"), u"NORDWIND"_s);
  QVERIFY(now.version > difference->record->version);
  desk.settle();
  QCOMPARE(supplierThere(desk, record), u"NORDWIND"_s);
  QVERIFY(desk.conflicts().empty());
  QVERIFY(desk.isSound());
}

void RmFieldsTest::whatBothChangedIsAConflict() {
  RmDesk desk(false, site());
  askForSupplier(desk);
  const RecordId record = desk.sent("supplies");
  desk.settle();
  writeThere(desk, record, u"NORDWIND"_s);
  QCOMPARE(writeHere(desk, record, u"HARBOURFRT"_s), QString());
  desk.settle();
  QCOMPARE(supplierThere(desk, record), u"NORDWIND"_s); // not overwritten
  QCOMPARE(desk.conflicts().size(), std::size_t{1});
  const PeerConflict conflict = desk.conflicts().front();
  QCOMPARE(conflict.kind, PeerConflict::Kind::DetailsChanged);
  QCOMPARE(desk.run(ResolvePeerConflict{conflict.id, PeerConflict::Resolution::OursCounts, u"Ours is right"_s}),
           QString());
  desk.settle();
  QCOMPARE(supplierThere(desk, record), u"HARBOURFRT"_s);
  QVERIFY(desk.isSound());
}

void RmFieldsTest::nothingGoesOutOfAMatter() {
  auto settings = site();
  settings.emplace(u"readers"_s, u"1100"_s);
  RmDesk desk(true, settings);
  desk.callWithBody("POST v2/nodes/2000/permissions/custom",
                    {{u"right_id"_s, 1100}, {u"permissions"_s, QJsonArray{u"see"_s, u"see_contents"_s}}});
  const RecordId record = desk.plant("secret", desk.matter());
  QCOMPARE(desk.run(SendToRecordsManagement{u"rm"_s, record}), QString());
  desk.settle();
  const auto there = desk.there(record);
  QVERIFY(there);
  QVERIFY(there->node != 0);
  QCOMPARE(supplierThere(desk, record), QString());
}

MUNIMENT_TEST(RmFieldsTest);

} // namespace muniment::tests

#include "rm_fields_test.moc"
