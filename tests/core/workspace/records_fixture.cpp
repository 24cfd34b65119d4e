#include "tests/core/workspace/records_fixture.h"

#include "core/workspace/approval/proposals.h"
#include "core/workspace/conversations/transcript.h"

#include <QtCore/QDateTime>
#include <QtCore/QFile>

namespace muniment::tests {

RecordsFixture::RecordsFixture() {
  if (!m_base.create(u"ws"_s, false, false))
    qFatal("cannot create");
  for (const auto& [login, role] : std::map<QString, Role>{{u"rita"_s, Role::RecordsManager},
                                                           {u"paul"_s, Role::Approver},
                                                           {u"Ana Lima"_s, Role::Approver},
                                                           {u"otto"_s, Role::RecordsCoordinator}}) {
    if (!WorkspaceFixture::enrol(as(), login, {role}))
      qFatal("cannot enrol");
  }
}

workspace::Workspace& RecordsFixture::as(const QString& login) {
  auto& place = m_open[login];
  if (!place) {
    auto opened = m_base.open(u"ws"_s, login);
    if (!opened)
      qFatal("cannot open");
    place = std::move(*opened);
  }
  return *place;
}

workspace::RunOptions RecordsFixture::options(const QString& login, std::optional<CommandId> id) {
  workspace::RunOptions options;
  options.id = id;
  options.signer = WorkspaceFixture::signerOf(as(login));
  return options;
}

QString RecordsFixture::confirm() {
  const auto waiting = as(u"rita"_s).ask(workspace::Proposals()).result();
  if (!waiting || waiting->empty())
    return u"nothing waits"_s;
  const auto answer =
      as(u"rita"_s)
          .run(workspace::ConfirmProposal{waiting->front().id, waiting->front().digest}, options(u"rita"_s))
          .result();
  return answer ? u"confirmed"_s : answer.error().id;
}

std::optional<ClassId> RecordsFixture::addClass(RecordClass value) {
  if (const QString done = run(workspace::AddClass{std::move(value)}); done != u"done"_s) {
    qWarning("%s", qUtf8Printable(done));
    return std::nullopt;
  }
  return ClassId::parse(m_last->outcome.text(u"class"));
}

std::optional<ScheduleId> RecordsFixture::addSchedule(const QString& code, int years) {
  Stage stage;
  stage.number = 1;
  stage.action = StageAction::Destroy;
  Trigger& trigger = stage.triggers.emplace_back();
  trigger.type = EventType::Calendar;
  trigger.dateToUse = DateToUse::LastMessage;
  trigger.period = {years, 0, 0};
  trigger.yearEnd = YearEnd();
  Schedule schedule;
  schedule.code = code;
  schedule.title = u"Commercial letters"_s;
  schedule.status = ScheduleStatus::Active;
  schedule.stages = {stage};
  if (const QString done = run(workspace::AddSchedule{schedule}); done != u"done"_s) {
    qWarning("%s", qUtf8Printable(done));
    return std::nullopt;
  }
  return ScheduleId::parse(m_last->outcome.text(u"schedule"));
}

std::optional<ConversationId> RecordsFixture::importChat(int lines, std::optional<MatterId> matter) {
  QByteArray text;
  for (int i = 0; i < lines; ++i) {
    const QDateTime at = QDateTime(QDate(2026, 1, 13), QTime(8, 0), Qt::UTC).addSecs(600LL * i);
    const QString sender = i % 3 == 0 ? u"Ana Lima Person"_s : u"Tom Beck"_s;
    text +=
        (at.toString(u"dd/MM/yyyy, HH:mm") + u" - "_s + sender + u": delivery %1 of order PO-4711\n"_s.arg(i)).toUtf8();
  }
  QFile file(m_base.path(u"chat-%1.txt"_s.arg(matter ? u"secret"_s : QString::number(lines))).value);
  if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
    return std::nullopt;
  file.close();
  const auto source = as().inspect(FilePath{file.fileName()}, {}, nullptr).result();
  if (!source)
    return std::nullopt;
  workspace::ImportWish wish;
  wish.matter = matter;
  const auto chats = as().import(*source, wish, nullptr).result();
  return chats ? std::optional(chats->front().conversation) : std::nullopt;
}

std::vector<Message> RecordsFixture::transcript(const ConversationId& id) {
  const auto page = as().ask(workspace::TranscriptPage{id, 0, 100'000}).result();
  return page ? page->messages : std::vector<Message>();
}

workspace::DeclareRecord RecordsFixture::declaration(const ClassId& in, const ConversationId& chat, std::int64_t first,
                                                     std::int64_t last) {
  workspace::DeclareRecord wish;
  wish.recordClass = in;
  wish.selection.conversation = chat;
  wish.selection.runs = {{first, last, MemberRole::Selected}};
  wish.title = u"Order change PO-4711"_s;
  wish.metadata = Json::Object{{u"cost-centre"_s, u"4120"_s}};
  return wish;
}

Result<workspace::RecordByName::Answer> RecordsFixture::record(const QString& name, const QString& login) {
  return as(login).ask(workspace::RecordByName{name}).result();
}

bool RecordsFixture::isClean() {
  const auto verified = as().verify({true, std::nullopt}, nullptr).result();
  if (!verified)
    return false;
  for (const auto& finding : verified->findings)
    qWarning("%s %s", qUtf8Printable(finding.what.id), qUtf8Printable(finding.what.arguments.join(u' ')));
  return verified->isClean();
}

RecordClass classOf(const QString& code, std::optional<ScheduleId> schedule) {
  RecordClass value;
  value.code = code;
  value.name = u"Changes, approvals"_s;
  value.schedule = schedule;
  value.fields = {{u"cost-centre"_s, u"Cost centre"_s, MetadataField::Type::Text, true, {}, u"[0-9]{4}"_s}};
  return value;
}

} // namespace muniment::tests
