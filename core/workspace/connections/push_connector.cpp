#include "core/workspace/connections/push_connector.h"

#include "core/workspace/outreach/answer_commands.h"
#include "core/workspace/workspace.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using delivery::Outcome;
using delivery::Verdict;

QString valueOf(const ConnectorParts& parts, const QString& name) {
  const auto found = parts.values.site.find(name);
  return found == parts.values.site.end() ? QString() : found->second.trimmed();
}

/// What the script in the browser reads.
Result<QByteArray> noticeOf(const QUrl& answers, const Json& content, const QByteArray& topic) {
  QUrl page = answers;
  QString path = page.path();
  if (!path.endsWith(u'/'))
    path += u'/';
  page.setPath(path + u"q/"_s + content.text(u"token"));
  return canonicalJson(Json::Object{{u"body"_s, content.text(u"text")},
                                    {u"tag"_s, QString::fromLatin1(topic)},
                                    {u"title"_s, u"Muniment"_s},
                                    {u"url"_s, page.toString(QUrl::FullyEncoded)}});
}

Outcome later(const Error& error) { return {Verdict::Later, error.id}; }

} // namespace

PushConnector::Voice::Voice(connect::HttpLine& line, std::shared_ptr<const connect::P256Key> key,
                            const ConnectorParts& parts)
    : vapid(std::move(key), valueOf(parts, u"contact"_s)),
      sender(line, vapid, connect::PushHosts::fromText(valueOf(parts, u"hosts"_s)), *parts.clock) {}

PushConnector::PushConnector(ConnectorParts parts, QUrl answers)
    : m_parts(std::move(parts)), m_answers(std::move(answers)),
      m_line(*m_parts.line, connect::Redaction(),
             {m_parts.connection.peer, m_parts.clock, m_parts.log, m_parts.capture}) {}

Result<std::unique_ptr<PushConnector>> PushConnector::make(ConnectorParts parts) {
  const QUrl answers(valueOf(parts, u"answers"_s), QUrl::StrictMode);
  const QString contact = valueOf(parts, u"contact"_s);
  const bool secure = answers.scheme() == "https"_L1 || connect::isThisComputer(answers);
  if (!answers.isValid() || answers.host().isEmpty() || !secure)
    return failure(ErrorKind::Usage, "connection.value_missing"_L1, {u"answers"_s});
  if (!contact.startsWith("mailto:"_L1) && !contact.startsWith("https:"_L1))
    return failure(ErrorKind::Usage, "connection.value_missing"_L1, {u"contact"_s});
  return std::unique_ptr<PushConnector>(new PushConnector(std::move(parts), answers));
}

Result<connect::PushSender*> PushConnector::senderFor(int key) {
  auto known = m_voices.find(key);
  if (known == m_voices.end()) {
    MUNIMENT_TRY_LET(identity, m_parts.workspace->ask(PushIdentity{key}, m_parts.seat).result());
    known = m_voices.try_emplace(key, m_line, std::move(identity), m_parts).first;
  }
  return &known->second.sender;
}

Outcome PushConnector::carry(const Delivery& delivery, const QByteArray& payload) {
  const Result<Json> content = parseJson(payload);
  const auto question = content ? QuestionId::parse(content->text(u"question")) : std::nullopt;
  const auto device = content ? DeviceId::parse(content->text(u"device")) : std::nullopt;
  if (delivery.kind != "push.notify"_L1 || !question || !device)
    return {Verdict::Refused, u"delivery.refused_by_peer"_s};
  const auto target = m_parts.workspace->ask(PushTarget{*question, *device}, m_parts.seat).result();
  if (!target)
    return later(target.error());
  if (!target->wanted)
    return {};
  const auto text = noticeOf(m_answers, *content, target->topic);
  if (!text)
    return {Verdict::Refused, text.error().id};
  const auto sender = senderFor(target->key);
  if (!sender)
    return later(sender.error());
  const std::int64_t left = target->deadline.milliseconds() - m_parts.clock->now().milliseconds();
  return settle((*sender)->send(target->subscription, {*text, left / 1000, target->topic, target->urgent}), *question,
                *device);
}

Outcome PushConnector::settle(const connect::PushOutcome& sent, const QuestionId& question, const DeviceId& device) {
  using enum connect::PushOutcome::Ending;
  switch (sent.ending) {
  case Refused:
    return {Verdict::Refused, sent.problem};
  case Later:
    return {Verdict::Later, sent.problem, sent.wait};
  case Unsure:
    return {Verdict::Unsure, sent.problem, sent.wait};
  case Taken:
  case Gone:
    break;
  }
  RunOptions options;
  options.seat = m_parts.seat;
  const auto noted =
      m_parts.workspace->run(NoteNotice{question, device, sent.ending == Taken}, std::move(options)).result();
  if (!noted)
    return later(noted.error());
  return {};
}

std::vector<TestStep> PushConnector::test(const SharedProgress& progress) {
  connect::HttpJob job;
  job.request.url = m_answers;
  job.progress = progress;
  const auto answer = m_line.exchange(job);
  TestStep page{u"open-answer-page"_s, std::nullopt};
  if (!answer)
    page.error = answer.error();
  return {std::move(page)};
}

} // namespace muniment::workspace
