#include "core/workspace/conversations/search_messages.h"
#include "core/workspace/holds/hold_commands.h"
#include "core/workspace/journal/journal_page.h"
#include "core/workspace/tasks/task_queries.h"
#include "tests/core/workspace/records_fixture.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

class RecordCommandsTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aStretchIsDeclaredWithItsContext();
  void thePreviewSaysWhatWillBe();
  void wrongDetailsAreExplained();
  void whatIsDeclaredIsNotDeclaredAgain();
  void anApprovalNeedsSomebodyElse();
  void aRefusedDeclarationLeavesAResidual();
  void oneCanTakeBackAtOnce();
  void undeclaringNeedsTwo();
  void detailsChangeInVersions();
  void linksAreKeptFromBothSides();
  void eventsMoveTheDate();
  void itemsCanBeDeclared();
  void whatIsHeldStaysDeclared();
  void theManifestIsInTheVault();
  void alterationsAreFound_data();
  void alterationsAreFound();
  void declaredMessagesAreFound();
  void outsidersLearnNothing();

 private:
  [[nodiscard]] std::optional<ClassId> plainClass(RecordsFixture& fixture);
};

std::optional<ClassId> RecordCommandsTest::plainClass(RecordsFixture& fixture) {
  const auto schedule = fixture.addSchedule(u"S-06"_s, 6);
  return schedule ? fixture.addClass(classOf(u"04.20.30"_s, schedule)) : std::nullopt;
}

void RecordCommandsTest::aStretchIsDeclaredWithItsContext() {
  RecordsFixture fixture;
  const auto in = plainClass(fixture);
  const auto chat = fixture.importChat(20);
  QVERIFY(in && chat);
  workspace::DeclareRecord wish = fixture.declaration(*in, *chat, 5, 7);
  wish.selection.messages = {fixture.transcript(*chat).at(15).id};
  wish.selection.context.around = 1;
  QCOMPARE(fixture.run(wish), u"done"_s);
  QCOMPARE(fixture.last()->outcome.text(u"state"), u"declared"_s);
  QCOMPARE(fixture.last()->outcome.text(u"due"), u"2033-01-01"_s);
  const auto record = fixture.record(fixture.lastRecord());
  QVERIFY(record);
  QCOMPARE(record->record.number, u"R-1"_s);
  QCOMPARE(record->record.selected, 4);
  QCOMPARE(record->record.context, 4);
  QVERIFY(record->record.recordDate == QDate(2026, 1, 13));
  QCOMPARE(record->record.manifestDigest.toHex(), fixture.last()->outcome.text(u"root"));
  QVERIFY(!record->evaluation.explanation.empty());
  const auto members = fixture.as().ask(workspace::RecordMembers{record->record.id}).result();
  QVERIFY(members);
  QCOMPARE(members->size(), 8U);
  QVERIFY(members->front().message.position == 4 && members->front().role == MemberRole::Context);
  QCOMPARE(fixture.as().ask(workspace::RecordsOfMessages{{members->at(1).message.id}}).result()->front().number,
           u"R-1"_s);
  const auto entry = fixture.as().ask(workspace::EntriesAfter{fixture.last()->entries.first - 1, 1}).result();
  QVERIFY(!entry->front().line.contains("PO-4711"));
  QVERIFY(parseJson(entry->front().line)->at(u"payload").at(u"signed").object());
  QVERIFY(fixture.isClean());
}

void RecordCommandsTest::thePreviewSaysWhatWillBe() {
  RecordsFixture fixture;
  const auto in = plainClass(fixture);
  const auto chat = fixture.importChat(20);
  QVERIFY(in && chat);
  workspace::DeclarationPreview preview;
  preview.selection = fixture.declaration(*in, *chat, 5, 7).selection;
  preview.selection.context.around = 2;
  preview.recordClass = in;
  const auto before = fixture.as().ask(preview).result();
  QVERIFY(before);
  QCOMPARE(before->selected, 3);
  QCOMPARE(before->context, 4);
  QCOMPARE(before->problems.front().error.id, u"record.metadata_missing"_s);
  QVERIFY(before->evaluation.nextStage()->due == QDate(2033, 1, 1));
  QVERIFY(before->suggestions.empty());
  QCOMPARE(fixture.run(fixture.declaration(*in, *chat, 1, 1)), u"done"_s);
  QVERIFY(fixture.as().ask(preview).result()->suggestions.front() == *in);
}

void RecordCommandsTest::wrongDetailsAreExplained() {
  RecordsFixture fixture;
  const auto in = plainClass(fixture);
  const auto chat = fixture.importChat(5);
  QVERIFY(in && chat);
  workspace::DeclareRecord wish = fixture.declaration(*in, *chat, 0, 1);
  wish.metadata = Json::Object{{u"cost-centre"_s, u"412O"_s}};
  QCOMPARE(fixture.run(wish), u"record.metadata_pattern"_s);
  QCOMPARE(fixture.last().error().kind, ErrorKind::Refused);
  QCOMPARE(fixture.last().error().arguments, QStringList{u"Cost centre"_s});
  wish.metadata = Json::Object();
  QCOMPARE(fixture.run(wish), u"record.metadata_missing"_s);
  wish = fixture.declaration(*in, *chat, 9, 12);
  QCOMPARE(fixture.run(wish), u"record.nothing_selected"_s);
  wish = fixture.declaration(*in, *chat, 0, 1);
  wish.selection.messages = {MessageId::fromNumber(1)};
  QCOMPARE(fixture.run(wish), u"message.unknown"_s);
  QCOMPARE(fixture.as().ask(workspace::RecordsPage()).result()->total, 0);
  QVERIFY(fixture.isClean());
}

void RecordCommandsTest::whatIsDeclaredIsNotDeclaredAgain() {
  RecordsFixture fixture;
  const auto in = plainClass(fixture);
  const auto other = fixture.addClass(classOf(u"05"_s));
  const auto chat = fixture.importChat(20);
  QVERIFY(in && other && chat);
  QCOMPARE(fixture.run(fixture.declaration(*in, *chat, 5, 7)), u"done"_s);
  QCOMPARE(fixture.run(fixture.declaration(*in, *chat, 6, 7)), u"record.already_declared"_s);
  QCOMPARE(fixture.last().error().arguments, QStringList{u"R-1"_s});
  QCOMPARE(fixture.run(fixture.declaration(*in, *chat, 6, 8)), u"done"_s);
  QCOMPARE(fixture.run(fixture.declaration(*other, *chat, 5, 7)), u"done"_s);
  QVERIFY(fixture.isClean());
}

void RecordCommandsTest::anApprovalNeedsSomebodyElse() {
  RecordsFixture fixture;
  RecordClass value = classOf(u"04"_s);
  value.approval = true;
  const auto in = fixture.addClass(value);
  const auto chat = fixture.importChat(5);
  QVERIFY(in && chat);
  QCOMPARE(fixture.run(fixture.declaration(*in, *chat, 0, 1), u"rita"_s), u"done"_s);
  QCOMPARE(fixture.last()->outcome.text(u"state"), u"waiting"_s);
  const RecordId id = *RecordId::parse(fixture.last()->outcome.text(u"record"));
  QCOMPARE(fixture.run(workspace::DecideDeclaration{id, true, {}}, u"rita"_s), u"record.own_request"_s);
  QCOMPARE(fixture.run(workspace::DecideDeclaration{id, true, {}}, u"otto"_s), u"access.no_permission"_s);
  QCOMPARE(fixture.run(workspace::DecideDeclaration{id, false, {}}, u"paul"_s), u"record.reason_missing"_s);
  QCOMPARE(fixture.as(u"paul"_s).ask(workspace::TasksPage()).result()->tasks.front().title, u"R-1"_s);
  QCOMPARE(fixture.run(workspace::DecideDeclaration{id, true, {}}, u"Ana Lima"_s), u"record.participant"_s);
  QCOMPARE(fixture.run(workspace::DecideDeclaration{id, true, {}}, u"paul"_s), u"done"_s);
  QCOMPARE(fixture.as(u"paul"_s).ask(workspace::TasksPage()).result()->total, 0);
  QCOMPARE(fixture.record(u"R-1"_s)->record.state, RecordState::Declared);
  QCOMPARE(fixture.run(workspace::DecideDeclaration{id, true, {}}, u"paul"_s), u"record.not_waiting"_s);
  QVERIFY(fixture.isClean());
}

void RecordCommandsTest::aRefusedDeclarationLeavesAResidual() {
  RecordsFixture fixture;
  RecordClass value = classOf(u"04"_s);
  value.approval = true;
  const auto in = fixture.addClass(value);
  const auto chat = fixture.importChat(5);
  QVERIFY(in && chat);
  QCOMPARE(fixture.run(fixture.declaration(*in, *chat, 0, 1)), u"done"_s);
  const RecordId id = *RecordId::parse(fixture.last()->outcome.text(u"record"));
  QCOMPARE(fixture.run(workspace::DecideDeclaration{id, false, u"It belongs to another class"_s}, u"paul"_s),
           u"done"_s);
  const auto record = fixture.record(u"R-1"_s);
  QCOMPARE(record->record.state, RecordState::Refused);
  QVERIFY(record->record.title.isEmpty() && record->versions.empty());
  QVERIFY(fixture.as().ask(workspace::RecordMembers{id}).result()->empty());
  QCOMPARE(fixture.run(fixture.declaration(*in, *chat, 0, 1)), u"done"_s);
  QVERIFY(fixture.isClean());
}

void RecordCommandsTest::oneCanTakeBackAtOnce() {
  RecordsFixture fixture;
  const auto in = plainClass(fixture);
  const auto chat = fixture.importChat(5);
  QVERIFY(in && chat);
  QCOMPARE(fixture.run(fixture.declaration(*in, *chat, 0, 1), u"otto"_s), u"done"_s);
  const RecordId id = *RecordId::parse(fixture.last()->outcome.text(u"record"));
  QCOMPARE(fixture.run(workspace::WithdrawDeclaration{id}), u"record.withdraw_late"_s);
  fixture.base().clock().advance(10 * 60'000 + 1);
  QCOMPARE(fixture.run(workspace::WithdrawDeclaration{id}, u"otto"_s), u"record.withdraw_late"_s);
  fixture.base().clock().advance(-1);
  QCOMPARE(fixture.run(workspace::WithdrawDeclaration{id}, u"otto"_s), u"done"_s);
  QCOMPARE(fixture.record(u"R-1"_s)->record.state, RecordState::Undeclared);
  QVERIFY(fixture.isClean());
}

void RecordCommandsTest::undeclaringNeedsTwo() {
  RecordsFixture fixture;
  const auto in = plainClass(fixture);
  const auto chat = fixture.importChat(5);
  QVERIFY(in && chat);
  QCOMPARE(fixture.run(fixture.declaration(*in, *chat, 0, 1)), u"done"_s);
  const RecordId id = *RecordId::parse(fixture.last()->outcome.text(u"record"));
  QCOMPARE(fixture.agree(workspace::UndeclareRecord{id, u"Declared in the wrong class"_s}), u"done"_s);
  const auto record = fixture.record(u"R-1"_s);
  QCOMPARE(record->record.state, RecordState::Undeclared);
  QVERIFY(record->record.title.isEmpty() && !record->record.manifestDigest.isNull());
  workspace::RecordsPage found;
  found.filter.text = u"order"_s;
  QCOMPARE(fixture.as().ask(found).result()->total, 0);
  QVERIFY(fixture.isClean());
}

void RecordCommandsTest::detailsChangeInVersions() {
  RecordsFixture fixture;
  const auto in = plainClass(fixture);
  const auto chat = fixture.importChat(5);
  QVERIFY(in && chat);
  QCOMPARE(fixture.run(fixture.declaration(*in, *chat, 0, 1)), u"done"_s);
  const RecordId id = *RecordId::parse(fixture.last()->outcome.text(u"record"));
  const Json details = Json::Object{{u"cost-centre"_s, u"4130"_s}};
  QCOMPARE(fixture.run(workspace::ChangeRecord{id, 1, u"New title"_s, details}), u"done"_s);
  QCOMPARE(fixture.run(workspace::ChangeRecord{id, 1, u"Late"_s, details}), u"record.version_outdated"_s);
  QCOMPARE(fixture.run(workspace::ChangeRecord{id, 2, u"Wrong"_s, Json::Object()}), u"record.metadata_missing"_s);
  const auto record = fixture.record(u"R-1"_s);
  QCOMPARE(record->versions.size(), 2U);
  QCOMPARE(record->versions.front().value.title, u"Order change PO-4711"_s);
  QCOMPARE(record->record.title, u"New title"_s);
  QCOMPARE(fixture.run(workspace::CloseRecord{id, true}), u"done"_s);
  QCOMPARE(fixture.run(workspace::CloseRecord{id, false}), u"record.not_declared"_s);
  QCOMPARE(fixture.run(workspace::ChangeRecord{id, 2, u"Late"_s, details}), u"record.not_declared"_s);
  QVERIFY(fixture.isClean());
}

void RecordCommandsTest::linksAreKeptFromBothSides() {
  RecordsFixture fixture;
  const auto in = plainClass(fixture);
  const auto chat = fixture.importChat(5);
  QVERIFY(in && chat);
  QCOMPARE(fixture.run(fixture.declaration(*in, *chat, 0, 1)), u"done"_s);
  const RecordId first = *RecordId::parse(fixture.last()->outcome.text(u"record"));
  QCOMPARE(fixture.run(fixture.declaration(*in, *chat, 2, 3)), u"done"_s);
  const RecordId second = *RecordId::parse(fixture.last()->outcome.text(u"record"));
  QCOMPARE(fixture.run(workspace::LinkRecords{second, LinkKind::Supersedes, first}), u"done"_s);
  QCOMPARE(fixture.run(workspace::LinkRecords{first, LinkKind::Supersedes, first}), u"record.same_record"_s);
  QCOMPARE(fixture.record(u"R-1"_s)->links.front().kind, LinkKind::SupersededBy);
  QCOMPARE(fixture.record(u"R-2"_s)->links.front().other.number, u"R-1"_s);
  QVERIFY(fixture.isClean());
}

void RecordCommandsTest::eventsMoveTheDate() {
  RecordsFixture fixture;
  Schedule schedule;
  schedule.code = u"S-20"_s;
  schedule.title = u"Contracts"_s;
  schedule.status = ScheduleStatus::Active;
  Stage& stage = schedule.stages.emplace_back();
  stage.number = 1;
  stage.action = StageAction::Destroy;
  Trigger& trigger = stage.triggers.emplace_back();
  trigger.type = EventType::EventBased;
  trigger.eventCode = u"contract-ended"_s;
  trigger.period = {2, 0, 0};
  QCOMPARE(fixture.run(workspace::AddSchedule{schedule}), u"done"_s);
  const auto in = fixture.addClass(classOf(u"04"_s, ScheduleId::parse(fixture.last()->outcome.text(u"schedule"))));
  const auto chat = fixture.importChat(5);
  QVERIFY(in && chat);
  QCOMPARE(fixture.run(fixture.declaration(*in, *chat, 0, 1)), u"done"_s);
  QVERIFY(fixture.last()->outcome.at(u"due").isNull());
  const RecordId id = *RecordId::parse(fixture.last()->outcome.text(u"record"));
  QCOMPARE(fixture.run(workspace::NoteEvent{id, u"contract-ended"_s, QDate(2026, 2, 28), u"by letter"_s}), u"done"_s);
  QCOMPARE(fixture.last()->outcome.text(u"due"), u"2028-02-29"_s);
  QCOMPARE(fixture.run(workspace::NoteEvent{id, u"extended-until"_s, QDate(2026, 2, 28), {}}), u"event.incomplete"_s);
  QCOMPARE(fixture.run(workspace::NoteEvent{id, u"Contract ended"_s, QDate(2026, 2, 28), {}}), u"event.incomplete"_s);
  QCOMPARE(fixture.record(u"R-1"_s)->events.front().note, u"by letter"_s);
  QVERIFY(fixture.isClean());
}

void RecordCommandsTest::itemsCanBeDeclared() {
  RecordsFixture fixture;
  const auto in = plainClass(fixture);
  const auto chat = fixture.importChat(5);
  QVERIFY(in && chat);
  QVERIFY(fixture.as().run(WorkspaceFixture::text(u"notice.pdf"_s, "delay")).result());
  const ItemId item = fixture.as().ask(workspace::ItemsPage()).result()->items.front().id;
  workspace::DeclareRecord wish = fixture.declaration(*in, *chat, 0, 1);
  wish.selection.items = {item};
  QCOMPARE(fixture.run(wish), u"done"_s);
  const auto record = fixture.record(u"R-1"_s);
  QVERIFY(record->items.front() == item);
  QVERIFY(record->record.recordDate == QDate(2026, 3, 2));
  wish.selection.conversation.reset();
  wish.selection.runs.clear();
  QCOMPARE(fixture.run(wish), u"record.already_declared"_s);
}

void RecordCommandsTest::whatIsHeldStaysDeclared() {
  RecordsFixture fixture;
  const auto in = plainClass(fixture);
  const auto chat = fixture.importChat(5);
  QVERIFY(in && chat);
  QCOMPARE(fixture.run(fixture.declaration(*in, *chat, 0, 1)), u"done"_s);
  const RecordId id = *RecordId::parse(fixture.last()->outcome.text(u"record"));
  workspace::CreateHold hold;
  hold.name = u"Invoice dispute"_s;
  QCOMPARE(fixture.run(hold), u"done"_s);
  const auto held = HoldId::parse(fixture.last()->outcome.text(u"hold"));
  QVERIFY(held);
  QCOMPARE(fixture.run(workspace::ApplyHold{*held, {{HoldTargetKind::Class, in->toString()}}}), u"done"_s);
  QCOMPARE(fixture.run(workspace::WithdrawDeclaration{id}), u"record.held"_s);
  QCOMPARE(fixture.agree(workspace::UndeclareRecord{id, u"Declared in the wrong class"_s}), u"record.held"_s);
  QVERIFY(WorkspaceFixture::enrol(fixture.as(), u"olga"_s, {Role::PrivacyOfficer}));
  const auto isNoted = [&] { // where no matter restricts it
    const auto notes = fixture.as(u"olga"_s).ask(workspace::JournalPage()).result();
    return notes && std::ranges::find(*notes, aggregateOf(id), &AccessNote::subject) != notes->end();
  };
  QVERIFY(!isNoted());
  QCOMPARE(fixture.record(u"R-1"_s)->holds.holds.size(), 1U);
  QVERIFY(isNoted());
  QVERIFY(fixture.as().ask(workspace::RecordsPage()).result()->held.contains(id));
  QVERIFY(fixture.isClean());
}

void RecordCommandsTest::theManifestIsInTheVault() {
  RecordsFixture fixture;
  const auto in = plainClass(fixture);
  const auto chat = fixture.importChat(20);
  QVERIFY(in && chat);
  workspace::DeclareRecord wish = fixture.declaration(*in, *chat, 5, 7);
  wish.selection.runs.push_back({12, 12, MemberRole::Selected});
  wish.selection.context.around = 1;
  QCOMPARE(fixture.run(wish), u"done"_s);
  const Record record = fixture.record(u"R-1"_s)->record;
  workspace::Unlock unlock;
  unlock.passphrase = passphraseBytes(u"correct horse"_s);
  const auto parts =
      workspace::openWorkspace(fixture.base().environment(), fixture.base().path(u"ws"_s), std::move(unlock));
  QVERIFY(parts);
  const auto bytes = parts->vault->read(*vault::VaultAddress::fromBytes(record.manifest));
  QVERIFY(bytes);
  QCOMPARE(sha256(*bytes), record.manifestDigest);
  const auto manifest = parseJson(*bytes);
  QVERIFY(manifest);
  QStringList runs;
  for (const Json& run : *manifest->at(u"runs").array())
    runs.append(u"%1 %2-%3"_s.arg(run.text(u"role")).arg(run.number(u"first")).arg(run.number(u"last")));
  QCOMPARE(runs.join(u", "_s), u"context 5-5, selected 6-8, context 9-9, omitted 10-11, context 12-12, selected 13-13, "
                               "context 14-14"_s);
  QCOMPARE(manifest->at(u"conversation").number(u"messages"), 20);
  const Json& page = manifest->at(u"pages").array()->front();
  const auto content = parts->vault->read(*vault::VaultAddress::fromHex(page.text(u"address")));
  QVERIFY(content);
  QCOMPARE(sha256(*content).toHex(), page.text(u"sha256"));
  const auto messages = parseJson(*content);
  QCOMPARE(messages->at(u"messages").array()->size(), 8U);
  QCOMPARE(messages->at(u"messages").array()->at(1).at(u"content").text(u"text"), u"delivery 5 of order PO-4711"_s);
  QCOMPARE(messages->at(u"messages").array()->at(1).at(u"sightings").array()->size(), 1U);
}

void RecordCommandsTest::alterationsAreFound_data() {
  QTest::addColumn<QByteArray>("change");
  for (const char* change : {"UPDATE record SET content = replace(content, 'PO-4711', 'PO-4712')",
                             "UPDATE record_version SET content = replace(content, 'PO-4711', 'PO-4712')",
                             "UPDATE record_class SET content = replace(content, 'approvals', 'refusals')",
                             "UPDATE record_class_version SET content = replace(content, 'approvals', 'refusals')",
                             "UPDATE schedule SET content = replace(content, '\"years\":6', '\"years\":1')",
                             "DELETE FROM record_version", "DELETE FROM schedule_version"})
    QTest::addRow("%s", change) << QByteArray(change);
}

void RecordCommandsTest::alterationsAreFound() {
  QFETCH(QByteArray, change);
  RecordsFixture fixture;
  const auto in = plainClass(fixture);
  const auto chat = fixture.importChat(5);
  QVERIFY(in && chat);
  QCOMPARE(fixture.run(fixture.declaration(*in, *chat, 0, 1)), u"done"_s);
  {
    auto connection = store::Connection::open(store::Address::sqlite(fixture.base().path(u"ws/muniment.db"_s).value),
                                              store::OpenMode::Write);
    QCOMPARE((*connection)->change(change).value_or(-1), 1);
  }
  const auto verified = fixture.as().verify({true, std::nullopt}, nullptr).result();
  QVERIFY(!verified || !verified->isClean());
}

void RecordCommandsTest::declaredMessagesAreFound() {
  RecordsFixture fixture;
  const auto in = plainClass(fixture);
  const auto chat = fixture.importChat(20);
  QVERIFY(in && chat);
  QCOMPARE(fixture.run(fixture.declaration(*in, *chat, 5, 7)), u"done"_s);
  workspace::SearchMessages search;
  search.query = u"delivery is:declared"_s;
  QCOMPARE(fixture.as().ask(search).result()->hits.size(), 3U);
  search.query = u"delivery -is:declared"_s;
  QCOMPARE(fixture.as().ask(search).result()->hits.size(), 17U);
}

/// Everything that can be asked about records, as text: one place where a new query has to be added.
QStringList everyAnswer(workspace::Workspace& opened, const workspace::DeclarationPreview& preview, const RecordId& id,
                        MessageId message) {
  QStringList answers;
  const auto plan = opened.ask(workspace::FilePlan()).result();
  for (const auto& place : plan.value())
    answers.append(u"%1 %2 %3"_s.arg(place.value.code).arg(place.records).arg(place.recordsBelow));
  const auto page = opened.ask(workspace::RecordsPage()).result();
  answers.append(QString::number(page->total));
  for (const auto& summary : page->records)
    answers.append(summary.record.number + summary.record.title);
  for (const QString& name : {id.toString(), u"R-1"_s}) {
    const auto one = opened.ask(workspace::RecordByName{name}).result();
    answers.append(one ? one->record.title : one.error().id);
  }
  const auto members = opened.ask(workspace::RecordMembers{id}).result();
  answers.append(members ? QString::number(members->size()) : members.error().id);
  const auto of = opened.ask(workspace::RecordsOfMessages{{message}}).result();
  answers.append(of ? QString::number(of->size()) : of.error().id);
  const auto proposed = opened.ask(preview).result();
  answers.append(proposed ? QString::number(proposed->suggestions.size()) : proposed.error().id);
  workspace::SearchMessages search;
  search.query = u"is:declared"_s;
  answers.append(QString::number(opened.ask(search).result()->hits.size()));
  return answers;
}

void RecordCommandsTest::outsidersLearnNothing() {
  RecordsFixture fixture;
  const auto in = plainClass(fixture);
  QCOMPARE(fixture.run(workspace::CreateMatter{u"M-1"_s, u"Grievance"_s, {}}), u"done"_s);
  const auto matter = MatterId::parse(fixture.last()->outcome.text(u"matter"));
  const auto chat = fixture.importChat(7, matter);
  QVERIFY(in && matter && chat);
  const MessageId message = fixture.transcript(*chat).at(1).id;
  workspace::DeclarationPreview preview;
  preview.selection = fixture.declaration(*in, *chat, 0, 1).selection;
  const RecordId nobody = RecordId::make(fixture.base().clock().now());
  const QStringList before = everyAnswer(fixture.as(u"otto"_s), preview, nobody, message);
  QCOMPARE(fixture.run(fixture.declaration(*in, *chat, 0, 1)), u"done"_s);
  const RecordId id = *RecordId::parse(fixture.last()->outcome.text(u"record"));
  QCOMPARE(everyAnswer(fixture.as(u"otto"_s), preview, id, message), before);
  QVERIFY(everyAnswer(fixture.as(), preview, id, message) != before);
  for (const QString& refused : {fixture.run(workspace::WithdrawDeclaration{id}, u"otto"_s),
                                 fixture.run(workspace::ChangeRecord{id, 1, u"x"_s, Json::Object()}, u"otto"_s),
                                 fixture.run(workspace::NoteEvent{id, u"ended"_s, QDate(2026, 1, 1), {}}, u"otto"_s),
                                 fixture.run(workspace::DecideDeclaration{id, true, {}}, u"paul"_s)})
    QCOMPARE(refused, u"record.unknown"_s);
  QCOMPARE(fixture.run(fixture.declaration(*in, *chat, 0, 1), u"otto"_s), u"conversation.unknown"_s);
}

MUNIMENT_TEST(RecordCommandsTest);

} // namespace muniment::tests

#include "records_test.moc"
