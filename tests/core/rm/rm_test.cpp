#include "core/workspace/disposition/disposition_pages.h"
#include "core/workspace/holds/hold_commands.h"
#include "core/workspace/records/reclassify_record.h"
#include "core/workspace/records/record_queries.h"
#include "core/workspace/rm/rm_queries.h"
#include "core/workspace/rm/rm_upkeep.h"
#include "core/workspace/tasks/task_queries.h"
#include "tests/core/rm/rm_desk.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace workspace;
using Kind = Counterpart::Kind;
using State = Counterpart::State;

/// A workspace and a Content Server that keep the same records.
class RmTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aRecordIsSentOnceAndConfirmed();
  void aRecordIsSentOnceWhateverHappens();
  void recordsOfChosenClassesGoByThemselves();
  void aClassThatNobodyMatchedWaits();
  void aHoldThereAppearsHereAndEnds();
  void aHoldHereIsAppliedThereAndLifted();
  void aHoldThatIsNotConfirmedAlarms();
  void aHoldTakenOffThereIsAConflict();
  void whatIsDestroyedThereIsFollowedHere();
  void whatIsDestroyedThereAndHeldHereStays();
  void whatCannotBeAskedAboutIsNotDestroyed();
  void restrictedRecordsNeedAClosedFolder();
  void aClassChangedOnBothSidesIsAConflict();
  void aStepBecomesATaskAndGoesBack();
  void aStepAnsweredElsewhereIsAConflict();
  void theConnectionIsTested();

 private:
  static PeerConflict onlyConflict(RmDesk& desk);
};

namespace {

qint64 startStep(RmDesk& desk, qint64 document) {
  const qint64 draft = desk.callWithBody("POST v2/draftprocesses", {{u"workflow_id"_s, 6686},
                                                                    {u"doc_ids"_s, QString::number(document)},
                                                                    {u"AttachDocuments"_s, u"true"_s}})
                           .value("results"_L1)
                           .toObject()
                           .value("draftprocess_id"_L1)
                           .toInteger();
  desk.callWithBody("PUT v2/draftprocesses/" + QByteArray::number(draft), {{u"action"_s, u"Initiate"_s}});
  return draft;
}

} // namespace

PeerConflict RmTest::onlyConflict(RmDesk& desk) {
  const auto conflicts = desk.conflicts();
  return conflicts.size() == 1 ? conflicts.front() : PeerConflict();
}

void RmTest::aRecordIsSentOnceAndConfirmed() {
  RmDesk desk;
  const RecordId record = desk.plant("second");
  QCOMPARE(desk.run(SendToRecordsManagement{u"rm"_s, record}), QString());
  QCOMPARE(desk.there(record)->state, State::Wanted);
  QCOMPARE(desk.run(SendToRecordsManagement{u"rm"_s, record}), u"rm.already_there"_s);
  desk.carry();
  const auto there = desk.there(record);
  QCOMPARE(there->state, State::There);
  const QJsonObject node = desk.nodeThere(there->node);
  QVERIFY(node.value("name"_L1).toString().startsWith("R-"_L1));
  QCOMPARE(node.value("record"_L1).toObject().value("class_id"_L1).toInteger(), RmDesk::kContracts);
  QCOMPARE(desk.documentsThere(), 1);
  desk.settle();
  QCOMPARE(desk.documentsThere(), 1);
  QVERIFY(desk.conflicts().empty());
  QVERIFY(desk.isSound());
}

void RmTest::aRecordIsSentOnceWhateverHappens() {
  for (const bool late : {false, true}) {
    for (const QString& kind : {u"reset"_s, u"fail"_s, u"html"_s, u"expired"_s, u"truncate"_s}) {
      RmDesk desk;
      const RecordId record = desk.plant("once");
      QCOMPARE(desk.run(SendToRecordsManagement{u"rm"_s, record}), QString());
      desk.sandbox().fault({{u"kind"_s, kind},
                            {u"peer"_s, u"rm"_s},
                            {u"method"_s, u"POST"_s},
                            {u"late"_s, late},
                            {u"status"_s, 500},
                            {u"count"_s, 2}});
      desk.carry(20);
      desk.startAgain();
      desk.carry(20);
      QVERIFY2(desk.there(record)->state == State::There, qUtf8Printable(kind));
      QCOMPARE(desk.documentsThere(), 1);
    }
  }
}

void RmTest::recordsOfChosenClassesGoByThemselves() {
  RmDesk desk(false, {{u"classes"_s, u"04.20"_s}});
  const RecordId record = desk.plant("by policy");
  desk.settle();
  QCOMPARE(desk.there(record)->state, State::There);
  QCOMPARE(desk.documentsThere(), 2); // the first record is of the same class
  QVERIFY(desk.isSound());
}

void RmTest::aClassThatNobodyMatchedWaits() {
  RmDesk desk;
  for (const Counterpart& each : desk.counterparts(Kind::Class))
    if (each.node == RmDesk::kContracts)
      QCOMPARE(desk.run(MatchCounterpart{each.id, QString()}), QString());
  const RecordId record = desk.sent("unmatched");
  QCOMPARE(desk.there(record)->state, State::Wanted);
  QCOMPARE(desk.outbox().front().problem, u"rm.class_not_matched"_s);
  QCOMPARE(desk.documentsThere(), 0);
}

void RmTest::aHoldThereAppearsHereAndEnds() {
  RmDesk desk;
  const RecordId record = desk.sent("held there");
  const qint64 node = desk.there(record)->node;
  const qint64 hold = desk.makeHold("Matter%2042");
  desk.call("POST v1/nodes/" + QByteArray::number(node) + "/holds", "hold_id=" + QByteArray::number(hold));
  desk.settle();
  QCOMPARE(desk.holdsHere(record), QStringList{u"Matter 42"_s});
  QVERIFY(desk.conflicts().empty());
  desk.call("DELETE v1/nodes/" + QByteArray::number(node) + "/holds/" + QByteArray::number(hold));
  desk.settle();
  QCOMPARE(desk.holdsHere(record), QStringList{u"Matter 42"_s}); // it cools off
  desk.pass(15LL * 86'400'000);
  QVERIFY(desk.holdsHere(record).isEmpty());
  desk.settle();
  QVERIFY(desk.conflicts().empty());
  QVERIFY(desk.isSound());
}

void RmTest::aHoldHereIsAppliedThereAndLifted() {
  RmDesk desk;
  const RecordId record = desk.sent("held here");
  const HoldId hold = desk.holdHere(record);
  QCOMPARE(desk.attend(), QString());
  QCOMPARE(desk.counterparts(Kind::HeldRecord).front().state, State::Wanted);
  desk.settle();
  QCOMPARE(desk.counterparts(Kind::HeldRecord).front().state, State::There);
  QCOMPARE(desk.holdsThere(desk.there(record)->node).size(), 1);
  QVERIFY(!desk.destroyThere(desk.there(record)->node));
  QCOMPARE(desk.run(ReleaseHold{hold, u"The case was settled"_s}), QString());
  desk.settle();
  QCOMPARE(desk.holdsThere(desk.there(record)->node).size(), 1); // while it cools off here, it stays there
  desk.pass(15LL * 86'400'000);
  desk.settle();
  QVERIFY(desk.holdsThere(desk.there(record)->node).isEmpty());
  QCOMPARE(desk.counterparts(Kind::HeldRecord).front().state, State::Ended);
  QVERIFY(desk.conflicts().empty());
  QVERIFY(desk.isSound());
}

void RmTest::aHoldThatIsNotConfirmedAlarms() {
  RmDesk desk;
  const RecordId record = desk.sent("held in vain");
  (void)desk.holdHere(record);
  desk.sandbox().fault({{u"kind"_s, u"fail"_s}, {u"peer"_s, u"rm"_s}, {u"path"_s, u"holds"_s}, {u"status"_s, 503}});
  const auto before = desk.openTasks();
  (void)desk.attend();
  desk.carry(2);
  QCOMPARE(desk.counterparts(Kind::HeldRecord).front().state, State::Wanted);
  QCOMPARE(desk.openTasks(), before);
  desk.pass(16LL * 60'000);
  (void)desk.attend();
  (void)desk.attend();
  QCOMPARE(desk.openTasks(), before + 1);
  desk.sandbox().json("DELETE control/faults");
  desk.settle();
  QCOMPARE(desk.counterparts(Kind::HeldRecord).front().state, State::There);
  QCOMPARE(desk.openTasks(), before); // what was confirmed alarms nobody
}

void RmTest::aHoldTakenOffThereIsAConflict() {
  RmDesk desk;
  const RecordId record = desk.sent("taken off");
  (void)desk.holdHere(record);
  desk.settle();
  const qint64 node = desk.there(record)->node;
  desk.call("DELETE v1/nodes/" + QByteArray::number(node) + "/holds/" +
            QByteArray::number(desk.holdsThere(node).front()));
  desk.settle();
  QCOMPARE(onlyConflict(desk).kind, PeerConflict::Kind::HoldGone);
  QVERIFY(desk.holdsThere(node).isEmpty()); // nothing is done before a person said so
  QCOMPARE(desk.holdsHere(record).size(), 1);
  QCOMPARE(
      desk.run(ResolvePeerConflict{onlyConflict(desk).id, PeerConflict::Resolution::OursCounts, u"Still in court"_s}),
      QString());
  desk.settle();
  QCOMPARE(desk.holdsThere(node).size(), 1);
  QVERIFY(desk.conflicts().empty());
  QVERIFY(desk.isSound());
}

void RmTest::whatIsDestroyedThereIsFollowedHere() {
  RmDesk desk;
  const RecordId record = desk.sent("to be destroyed");
  QVERIFY(desk.destroyThere(desk.there(record)->node));
  desk.settle();
  const PeerConflict conflict = onlyConflict(desk);
  QCOMPARE(conflict.kind, PeerConflict::Kind::DestroyedThere);
  QCOMPARE(desk.run(ResolvePeerConflict{conflict.id, PeerConflict::Resolution::TheirsCounts, u"Disposed of there"_s}),
           u"rm.follow_needed"_s); // nobody destroys alone
  QCOMPARE(desk.run(FollowDestruction{conflict.id, record, u"Disposed of there"_s}), QString());
  const auto snapshot = SnapshotId::parse(desk.outcome().text(u"snapshot"));
  QVERIFY(snapshot);
  const auto disposed = desk.workspace().dispose(*snapshot, nullptr).result();
  QVERIFY2(disposed, qUtf8Printable(disposed ? QString() : disposed.error().id + disposed.error().detail));
  QVERIFY(!disposed->text(u"certificate").isEmpty());
  QCOMPARE(desk.workspace().ask(RecordByName{record.toString()}).result()->record.state, RecordState::Destroyed);
  desk.settle();
  QVERIFY(desk.conflicts().empty());
  QVERIFY(desk.isSound());
}

void RmTest::whatIsDestroyedThereAndHeldHereStays() {
  RmDesk desk;
  const RecordId record = desk.sent("held here only");
  QVERIFY(desk.destroyThere(desk.there(record)->node)); // before the hold got there
  (void)desk.holdHere(record);
  desk.settle();
  PeerConflict conflict;
  for (const PeerConflict& each : desk.conflicts())
    if (each.kind == PeerConflict::Kind::DestroyedThere)
      conflict = each;
  QVERIFY(!conflict.id.isNull());
  QCOMPARE(desk.run(FollowDestruction{conflict.id, record, u"Disposed of there"_s}), u"rm.held_here"_s);
  QCOMPARE(desk.workspace().ask(RecordByName{record.toString()}).result()->record.state, RecordState::Declared);
  QVERIFY(desk.isSound());
}

void RmTest::whatCannotBeAskedAboutIsNotDestroyed() {
  RmDesk desk;
  const RecordId elsewhere = desk.sent("also there");
  const RecordId hereOnly = desk.plant("here only");
  const auto snapshot = approve(desk.fixture(), desk.workspace());
  QVERIFY(snapshot);
  desk.sandbox().stop();
  const auto disposed = desk.workspace().dispose(*snapshot, nullptr).result();
  QVERIFY2(disposed, qUtf8Printable(disposed ? QString() : disposed.error().id + disposed.error().detail));
  QCOMPARE(disposed->number(u"blocked"), std::int64_t{1});
  QCOMPARE(desk.workspace().ask(RecordByName{elsewhere.toString()}).result()->record.state, RecordState::Declared);
  QCOMPARE(desk.workspace().ask(RecordByName{hereOnly.toString()}).result()->record.state, RecordState::Destroyed);
}

void RmTest::restrictedRecordsNeedAClosedFolder() {
  RmDesk desk(true, {{u"readers"_s, u"1100"_s}});
  const RecordId record = desk.plant("grievance", desk.matter());
  QCOMPARE(desk.run(SendToRecordsManagement{u"rm"_s, record}), QString());
  desk.carry();
  QCOMPARE(desk.there(record)->state, State::Blocked); // nobody knows who may read there
  QCOMPARE(desk.documentsThere(), 0);
  desk.callWithBody("POST v2/nodes/2000/permissions/custom",
                    {{u"right_id"_s, 1100}, {u"permissions"_s, QJsonArray{u"see"_s, u"see_contents"_s}}});
  desk.callWithBody("POST v2/nodes/2000/permissions/custom",
                    {{u"right_id"_s, 1001}, {u"permissions"_s, QJsonArray{u"see"_s}}});
  QCOMPARE(desk.run(SendToRecordsManagement{u"rm"_s, record}), QString());
  desk.carry();
  QCOMPARE(desk.there(record)->state, State::Blocked); // one more may
  desk.call("DELETE v2/nodes/2000/permissions/custom/1001");
  QCOMPARE(desk.run(SendToRecordsManagement{u"rm"_s, record}), QString());
  desk.carry();
  QCOMPARE(desk.there(record)->state, State::There);
  QVERIFY(!desk.nodeThere(desk.there(record)->node).value("name"_L1).toString().contains("grievance"_L1));
  RmDesk open;
  QCOMPARE(open.run(CreateMatter{u"M-2"_s, u"Other"_s, {open.workspace().ask(WhoAmI()).result()->actor.id}}),
           QString());
  const RecordId other = open.plant("secret", MatterId::parse(open.outcome().text(u"matter")));
  QCOMPARE(open.run(SendToRecordsManagement{u"rm"_s, other}), QString());
  QCOMPARE(open.there(other)->state, State::Blocked);
  open.carry();
  QCOMPARE(open.documentsThere(), 0);
}

void RmTest::aClassChangedOnBothSidesIsAConflict() {
  RmDesk desk;
  const RecordId record = desk.sent("moved");
  const qint64 node = desk.there(record)->node;
  const auto letters = [&] {
    const auto plan = desk.workspace().ask(FilePlan()).result();
    for (const FilePlan::Place& place : *plan)
      if (place.value.code == "05.10"_L1)
        return place.value.id;
    return ClassId();
  }();
  const auto found = desk.workspace().ask(RecordByName{record.toString()}).result();
  const ReclassifyByTwo move{{record, found->record.version, letters, Json::Object()}, u"belongs there"_s};
  QCOMPARE(desk.run(move), QString());
  desk.settle();
  const auto classThere = [&] {
    return desk.nodeThere(node).value("record"_L1).toObject().value("class_id"_L1).toInteger();
  };
  QCOMPARE(classThere(), RmDesk::kLetters);
  // Now both change it: there to the contracts, here to a class of its own.
  const QString token = desk.call("GET v1/nodes/" + QByteArray::number(node) + "/rmclassifications")
                            .value("rm_metadataToken"_L1)
                            .toString();
  const qint64 third =
      desk.callWithBody("POST v2/nodes", {{u"type"_s, 551}, {u"parent_id"_s, 4100}, {u"name"_s, u"Third"_s}})
          .value("id"_L1)
          .toInteger();
  desk.callWithBody("POST v1/nodes/" + QByteArray::number(node) + "/rmclassifications",
                    {{u"class_id"_s, third}, {u"rm_metadataToken"_s, token}});
  const auto now = desk.workspace().ask(RecordByName{record.toString()}).result();
  const auto back = found->record.recordClass;
  QCOMPARE(desk.run(ReclassifyByTwo{{record, now->record.version, back, Json::Object()}, u"and back again"_s}),
           QString());
  desk.settle();
  QCOMPARE(onlyConflict(desk).kind, PeerConflict::Kind::ClassChanged);
  QCOMPARE(classThere(), third);
  QCOMPARE(
      desk.run(ResolvePeerConflict{onlyConflict(desk).id, PeerConflict::Resolution::OursCounts, u"Ours is right"_s}),
      QString());
  desk.settle();
  QCOMPARE(classThere(), RmDesk::kContracts);
  QVERIFY(desk.isSound());
}

void RmTest::aStepBecomesATaskAndGoesBack() {
  RmDesk desk;
  const RecordId record = desk.sent("to be approved");
  const auto before = desk.openTasks();
  const qint64 process = startStep(desk, desk.there(record)->node);
  desk.settle();
  QCOMPARE(desk.openTasks(), before + 1);
  const auto steps = desk.counterparts(Kind::Assignment);
  QCOMPARE(steps.size(), std::size_t{1});
  QCOMPARE(steps.front().node, process);
  QCOMPARE(desk.run(AnswerAssignment{steps.front().id, u"Approve"_s, u"Looks right"_s}), QString());
  const QString proof = desk.outcome().text(u"proof");
  QCOMPARE(desk.openTasks(), before);
  // Nobody hears that the answer arrived; it is not given twice.
  desk.sandbox().fault(
      {{u"kind"_s, u"reset"_s}, {u"peer"_s, u"rm"_s}, {u"path"_s, u"/tasks/"_s}, {u"late"_s, true}, {u"count"_s, 1}});
  desk.settle();
  QCOMPARE(desk.counterparts(Kind::Assignment).front().state, State::Ended);
  const QJsonArray done = desk.call("GET v2/processes/" + QByteArray::number(process) + "/subprocesses/" +
                                    QByteArray::number(process) + "/activities")
                              .value("results"_L1)
                              .toObject()
                              .value("data"_L1)
                              .toArray();
  QCOMPARE(done.size(), 1);
  QVERIFY(done.at(0).toObject().value("comment"_L1).toString().contains(proof));
  QVERIFY(desk.conflicts().empty());
  QVERIFY(desk.isSound());
}

void RmTest::aStepAnsweredElsewhereIsAConflict() {
  RmDesk desk;
  const RecordId record = desk.sent("approved elsewhere");
  const QByteArray process = QByteArray::number(startStep(desk, desk.there(record)->node));
  desk.settle();
  const auto step = desk.counterparts(Kind::Assignment).front();
  desk.callWithBody("PUT v2/processes/" + process + "/subprocesses/" + process + "/tasks/1",
                    {{u"action"_s, u"SendOn"_s}, {u"comment"_s, u"mine"_s}});
  QCOMPARE(desk.run(AnswerAssignment{step.id, {}, u"Too late"_s}), QString());
  desk.settle();
  QCOMPARE(onlyConflict(desk).kind, PeerConflict::Kind::DoneElsewhere);
  QCOMPARE(desk.run(ResolvePeerConflict{onlyConflict(desk).id, PeerConflict::Resolution::TheirsCounts,
                                        u"Theirs came first"_s}),
           QString());
  QVERIFY(desk.conflicts().empty());
  QVERIFY(desk.isSound());
}

void RmTest::theConnectionIsTested() {
  RmDesk desk;
  connect::ConnectionValues values;
  values.site = {{u"address"_s, desk.sandbox().address(u"rm"_s) + u"/cs/cs/api"_s}, {u"container"_s, u"2000"_s}};
  values.secrets.emplace(u"user"_s, Secret(QByteArray("recman")));
  values.secrets.emplace(u"password"_s, Secret(QByteArray("s3cret#1")));
  ConnectorParts parts;
  parts.connection.peer = u"rm"_s;
  parts.connection.site = values.site;
  parts.values = std::move(values);
  parts.workspace = &desk.workspace();
  ClockPause pause(desk.fixture().clock());
  LoadedDie die(0);
  connect::CategoryWireLog log;
  parts.line = &desk.sandbox().transport();
  parts.clock = &desk.fixture().clock();
  parts.pause = &pause;
  parts.chance = &die;
  parts.log = &log;
  const auto connector = ContentServerConnector::make(parts);
  QVERIFY(connector);
  QStringList names;
  for (const TestStep& step : (*connector)->test(nullptr)) {
    QVERIFY2(!step.error, qUtf8Printable(step.name));
    names.append(step.name);
  }
  QCOMPARE(names.join(u' '), u"sign-in folder rights file-plan holds workflow"_s);
}

MUNIMENT_TEST(RmTest);

} // namespace muniment::tests

#include "rm_test.moc"
