#include "core/outreach/answer_token.h"
#include "core/workspace/holds/person_commands.h"
#include "core/workspace/outreach/question_commands.h"
#include "tests/scenarios/office.h"

#include <QtCore/QRegularExpression>

namespace muniment::tests {
namespace {

using namespace workspace;

constexpr auto kForm = "application/x-www-form-urlencoded";
constexpr auto kPin = "402917";

QByteArray base64Url(const QByteArray& bytes) {
  return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray formTokenOf(const HttpResponse& page) {
  static const QRegularExpression hidden(u"name=\"form\" value=\"([^\"]+)\""_s);
  return hidden.match(QString::fromUtf8(page.body)).captured(1).toLatin1();
}

} // namespace

HttpResponse Office::page(const QByteArray& method, const QByteArray& target, const QByteArray& body,
                          const QByteArray& type) {
  HttpRequest request;
  request.method = method;
  request.url = QUrl::fromEncoded("http://127.0.0.1:" + QByteArray::number(m_pages->port()) + target);
  request.body = body;
  if (method == "POST")
    request.headers.emplace_back("Content-Type", type);
  const auto answer = m_sandbox.transport().send(request);
  return answer ? *answer : HttpResponse();
}

PersonId Office::person(const QString& name, const QString& phone) {
  SavePerson save;
  save.name = name;
  if (!phone.isEmpty())
    save.phones = {phone};
  const PersonId id = PersonId::parse(run(save).text(u"person")).value_or(PersonId());
  run(SetAnswerPin{id, QString::fromLatin1(kPin)});
  return id;
}

PersonId Office::personWhoWrote(const QString& name, const QString& phone) {
  const PersonId id = person(name, phone);
  pass(std::chrono::seconds(1)); // what was written before the number was mapped shows nothing
  writes(name.toLower(), u"Good morning."_s);
  return id;
}

PersonId Office::personWithPhone(const QString& name) {
  SavePerson save;
  save.name = name;
  const PersonId id = PersonId::parse(run(save).text(u"person")).value_or(PersonId());
  AskQuestion first;
  first.question.person = id;
  first.question.text = u"May we reach you on this phone?"_s;
  first.question.choices = {u"Yes"_s};
  first.question.deadline = now().plusMilliseconds(86'400'000);
  first.notify = false;
  const auto question = QuestionId::parse(run(first).text(u"question"));
  const auto token = outreach::AnswerToken::generate();
  run(MakeAnswerLink{question.value_or(QuestionId()), token.digest()});
  const QByteArray target = "/q/" + token.text();
  const QByteArray form = formTokenOf(page("GET", target));
  const HttpResponse registered =
      page("POST", target + "/device",
           R"({"form":")" + form + R"(","label":"Phone","subscription":{"endpoint":")" + m_phones.endpoint() +
               R"(","keys":{"auth":")" + base64Url(PushService::secret()) + R"(","p256dh":")" +
               base64Url(m_phones.key().publicPoint()) + R"("}}})",
           "application/json");
  if (registered.status != 200)
    qFatal("the phone was not registered: %d", registered.status);
  if (page("POST", target, "form=" + form + "&choice=0").status != 200)
    qFatal("the first question was not answered");
  return id;
}

std::vector<Json> Office::notifications() const {
  std::vector<Json> all;
  for (const connect::InboundRequest& request : m_phones.taken()) {
    if (auto content = parseJson(m_phones.opened(request)))
      all.push_back(std::move(*content));
  }
  return all;
}

QString Office::answersOnPhone(int choice, const QString& pin) {
  const auto notices = notifications();
  if (notices.empty())
    return u"nobody was told"_s;
  const QByteArray target = QUrl(notices.back().text(u"url")).path().toLatin1();
  const HttpResponse shown = page("GET", target);
  const HttpResponse sent =
      page("POST", target,
           "form=" + formTokenOf(shown) + "&choice=" + QByteArray::number(choice) + "&pin=" + pin.toLatin1(), kForm);
  tell(u"An answer is sent from a phone, to: "_s + notices.back().text(u"body"), u"tasks"_s);
  return sent.status == 200 ? u"answered"_s : QString::number(sent.status);
}

void Office::says(const QString& who, const QJsonObject& what) {
  m_sandbox.json("POST control/people/" + who.toUtf8() + "/messages", what);
  if (m_sandbox.status() != 200)
    qFatal("%s could not write", qUtf8Printable(who));
}

void Office::writes(const QString& who, const QString& text) {
  says(who, {{u"text"_s, text}});
  pass(std::chrono::seconds(1));
  work();
  tell(u"%1 writes: %2"_s.arg(who, text), u"conversations"_s);
}

void Office::taps(const QString& who, int button, int after) {
  says(who, {{u"button"_s, button}, {u"after"_s, after}});
  pass(std::chrono::seconds(after + 1));
  work();
  tell(u"%1 taps button %2 after %3 s"_s.arg(who).arg(button).arg(after), u"conversations"_s);
}

} // namespace muniment::tests
