#include "tests/core/workspace/question_desk.h"

#include "core/workspace/holds/person_commands.h"
#include "core/workspace/tasks/task_queries.h"

namespace muniment::tests {

using namespace workspace;

QuestionDesk::QuestionDesk(const QString& postgres)
    : m_workspace(postgres.isEmpty() ? m_fixture.make() : rehearse(m_fixture, postgres)) {
  if (!m_workspace)
    qFatal("no workspace");
  m_agent = std::make_unique<Agent>(*m_workspace, u"one"_s);
  m_agent->beat();
  if (const auto made = WorkspaceFixture::connect(*m_workspace, u"push"_s, Connection::Kind::Push); !made)
    qFatal("%s", qUtf8Printable(made.error().id));
  SavePerson save;
  save.name = u"Anna Field"_s;
  m_anna = PersonId::parse(run(save).text(u"person")).value_or(PersonId());
}

std::unique_ptr<Workspace> QuestionDesk::again() {
  auto opened = m_fixture.open();
  return opened ? std::move(*opened) : nullptr;
}

RunOptions QuestionDesk::signedBy() {
  RunOptions options;
  options.signer = WorkspaceFixture::signerOf(*m_workspace);
  return options;
}

Question QuestionDesk::draft() const {
  Question question;
  question.person = m_anna;
  question.text = u"May shipment 4711 leave today?"_s;
  question.about = u"Two pallets for the Harbour site."_s;
  question.choices = {u"Release it"_s, u"Hold it back"_s};
  question.deadline = m_workspace->now().plusMilliseconds(86'400'000);
  return question;
}

QuestionId QuestionDesk::ask(const Question& question) {
  return QuestionId::parse(run(AskQuestion{question}).text(u"question")).value_or(QuestionId());
}

QByteArray QuestionDesk::link(const QuestionId& question) {
  const auto token = outreach::AnswerToken::generate();
  const Json made = run(MakeAnswerLink{question, token.digest()});
  return made.text(u"link").isEmpty() ? QByteArray() : token.text();
}

AnswerForm::Answer QuestionDesk::form(const QByteArray& token) {
  const auto given = m_workspace->ask(AnswerForm{outreach::AnswerToken::digestOf(token)}, seat()).result();
  return given && *given ? **given : AnswerForm::Answer();
}

QString QuestionDesk::answer(const QByteArray& token, int choice, const QString& pin) {
  TakeAnswer command;
  command.digest = outreach::AnswerToken::digestOf(token);
  command.form = form(token).form;
  command.answer.choice = choice;
  command.pin = pin;
  const Json given = take(command);
  return given.string() ? *given.string() : given.text(u"outcome");
}

QString QuestionDesk::registerDevice(const QByteArray& token, const connect::PushSubscription& subscription) {
  const Json given =
      take(RegisterDevice{outreach::AnswerToken::digestOf(token), form(token).form, subscription, u"Firefox, Linux"_s});
  return given.string() ? *given.string() : given.text(u"device");
}

QuestionById::Answer QuestionDesk::sheet(const QuestionId& question) {
  const auto given = m_workspace->ask(QuestionById{question}).result();
  return given ? *given : QuestionById::Answer();
}

std::int64_t QuestionDesk::openTasks() {
  TasksPage query;
  query.whose = TasksPage::Whose::Everybodys;
  const auto given = m_workspace->ask(query).result();
  return given ? given->total : -1;
}

std::int64_t QuestionDesk::entries() {
  const auto head = m_workspace->currentHead();
  return head ? head->size : -1;
}

bool QuestionDesk::isSound() {
  const auto verification = m_workspace->verify({true, std::nullopt}, nullptr).result();
  if (verification && !verification->isClean()) {
    for (const auto& finding : verification->findings)
      qWarning("%s %s", qPrintable(finding.where), qPrintable(finding.what.id));
  }
  return verification && verification->isClean();
}

bool QuestionDesk::change(const QByteArray& sql) {
  const auto connection = store::Connection::open(store::Address::sqlite(m_fixture.path(u"ws/muniment.db"_s).value),
                                                  store::OpenMode::Write);
  return connection && (*connection)->change(sql).value_or(0) > 0;
}

} // namespace muniment::tests
