#include "tests/core/workspace/case_office.h"

#include "core/workspace/cases/case_commands.h"
#include "core/workspace/conversations/transcript.h"
#include "core/workspace/documents/document_queries.h"
#include "core/workspace/tasks/task_queries.h"

namespace muniment::tests {

using namespace workspace;

namespace {

template <class T>
T need(Result<T> result) {
  if (!result)
    qFatal("%s %s", qUtf8Printable(result.error().id), qUtf8Printable(result.error().detail));
  return std::move(*result);
}

QByteArray interchange(const QByteArray& from, const QByteArray& to, const QByteArray& kind, const QByteArray& day,
                       const QByteArray& body) {
  return "ISA*00*          *00*          *ZZ*" + from.leftJustified(15) + "*ZZ*" + to.leftJustified(15) + '*' +
         day.mid(2) + "*0900*U*00401*000000017*0*P*>~GS*" + kind + '*' + from + '*' + to + '*' + day +
         "*0900*17*X*004010~" + body + "GE*1*17~IEA*1*000000017~";
}

} // namespace

CaseOffice::CaseOffice(const QString& postgres)
    : workspace(postgres.isEmpty() ? fixture.make() : rehearse(fixture, postgres)) {
  if (!workspace)
    qFatal("no workspace");
}

CaseId CaseOffice::open(const QString& title, std::map<QString, QString> fields) {
  OpenCase command;
  command.fields = std::move(fields);
  command.fields[casefield::kTitle] = title;
  if (const QString refused = run(command); !refused.isEmpty())
    qFatal("%s", qUtf8Printable(refused));
  return CaseId::parse(last.text(u"case")).value_or(CaseId());
}

CaseById::Answer CaseOffice::show(const CaseId& file) {
  return need(workspace->ask(CaseById{file.toString()}).result());
}

std::unique_ptr<Workspace> CaseOffice::as(const QString& login) { return need(fixture.open(u"ws"_s, login)); }

ConversationId CaseOffice::chat(int messages) {
  QStringList lines;
  for (int i = 0; i < messages; ++i)
    lines.append(u"Tom Beck: Message %1 of %2"_s.arg(i).arg(++m_chats));
  return need(fixture.importChat(*workspace, u"chat%1.txt"_s.arg(m_chats), lines)).conversation;
}

Message CaseOffice::say(const QString& text) {
  const auto chat = need(
      fixture.importChat(*workspace, u"chat%1.txt"_s.arg(++m_chats), {u"Speaker %1: %2"_s.arg(m_chats).arg(text)}));
  return need(workspace->ask(TranscriptPage{chat.conversation, 0, 1}).result()).messages.front();
}

CaseOffice::Trade CaseOffice::trade() {
  const QByteArray order = interchange("BUYER", "SELLER", "PO", "20260105",
                                       "ST*850*0001~BEG*00*SA*PO-77**20260105~PO1*1*2*EA*5~CTT*1~SE*5*0001~");
  const QByteArray answer =
      interchange("SELLER", "BUYER", "PR", "20260120", "ST*855*0001~BAK*00*AT*PO-77*20260105*****20260120~SE*3*0001~");
  (void)need(workspace->captureDocuments({u"order.edi"_s, {}, order}, {}, nullptr).result());
  (void)need(workspace->captureDocuments({u"answer.edi"_s, {}, answer}, {}, nullptr).result());
  Trade made;
  for (const DocumentSummary& line : need(workspace->ask(DocumentsPage()).result()).documents)
    (line.kind == formats::edi::DocumentKind::Order ? made.order : made.answer) = line.id;
  return made;
}

std::int64_t CaseOffice::openTasks() {
  TasksPage query;
  query.whose = TasksPage::Whose::Everybodys;
  return need(workspace->ask(query).result()).total;
}

bool CaseOffice::isSound() {
  const auto verification = workspace->verify({true, std::nullopt}, nullptr).result();
  if (verification && !verification->isClean()) {
    for (const auto& finding : verification->findings)
      qWarning("%s %s", qPrintable(finding.where), qPrintable(finding.what.id));
  }
  return verification && verification->isClean();
}

bool CaseOffice::change(const QByteArray& sql) {
  const auto connection =
      store::Connection::open(store::Address::sqlite(fixture.path(u"ws/muniment.db"_s).value), store::OpenMode::Write);
  return connection && (*connection)->change(sql).value_or(0) > 0;
}

} // namespace muniment::tests
