#include "core/workspace/connections/notice_carrier.h"

#include "core/base/sha256.h"
#include "core/workspace/cases/remote_cases.h"
#include "core/workspace/connections/manifest_call.h"
#include "core/workspace/connections/seated.h"
#include "core/workspace/outreach/answer_commands.h"
#include "core/workspace/outreach/answer_queries.h"
#include "core/workspace/workspace.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using delivery::Outcome;
using delivery::Verdict;

constexpr std::int64_t kLongestWait = 28 * 86'400; ///< seconds for which services keep what cannot be shown yet

ManifestCall callFor(const PushTarget::Answer& target, const Json& content, Instant now) {
  const QString link = target.page.isEmpty() ? QString() : target.page + u"q/"_s + content.text(u"token");
  const QString text = content.text(u"text");
  const std::int64_t seconds =
      std::clamp<std::int64_t>((target.deadline.milliseconds() - now.milliseconds()) / 1000, 0, kLongestWait);
  connect::CallInputs inputs{{u"body"_s, {text}},
                             {u"bodyWithLink"_s, {link.isEmpty() ? text : text + u'\n' + link}},
                             {u"channel"_s, {u"muniment"_s}},
                             {u"expiresAt"_s, {target.deadline.toString()}},
                             {u"secondsToLive"_s, {QString::number(seconds)}},
                             {u"title"_s, {u"Muniment"_s}},
                             {u"to"_s, {target.account}},
                             {u"topic"_s, {QString::fromLatin1(target.topic)}},
                             {u"urgency"_s, {target.urgent ? u"high"_s : u"normal"_s}}};
  if (!link.isEmpty())
    inputs[u"link"_s] = {link};
  return {u"notification"_s, u"create"_s, std::move(inputs), {}};
}

std::optional<HearNotice::What> whatOf(const QString& kind) {
  static const std::map<QString, HearNotice::What> kKinds{{u"delivered"_s, HearNotice::What::Delivered},
                                                          {u"failed"_s, HearNotice::What::Failed},
                                                          {u"read"_s, HearNotice::What::Read},
                                                          {u"response"_s, HearNotice::What::Answered}};
  const auto found = kKinds.find(kind);
  return found == kKinds.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

Outcome NoticeCarrier::carry(const Delivery& delivery, const QByteArray& payload) {
  if (delivery.kind != "push.notify"_L1)
    return m_others->carry(delivery, payload);
  const auto content = parseJson(payload);
  const auto question = content ? QuestionId::parse(content->text(u"question")) : std::nullopt;
  const auto device = content ? DeviceId::parse(content->text(u"device")) : std::nullopt;
  if (!question || !device)
    return {Verdict::Refused, u"delivery.refused_by_peer"_s};
  const auto target = m_parts->workspace->ask(PushTarget{*question, *device}, m_parts->seat).result();
  if (!target)
    return {Verdict::Later, target.error().id};
  if (!target->wanted)
    return {};
  const auto call = bytesOf(callFor(*target, *content, m_parts->clock->now()));
  if (target->account.isEmpty() || !call)
    return {Verdict::Refused, u"delivery.refused_by_peer"_s};
  Delivery asCall = delivery;
  asCall.kind = ManifestCall::kKind;
  const Outcome done = m_others->carry(asCall, *call);
  if (done.verdict == Verdict::Refused && done.problem == "peer.not_found"_L1)
    return note(*question, *device, false);
  return done.verdict == Verdict::Done ? note(*question, *device, true) : done;
}

Outcome NoticeCarrier::note(const QuestionId& question, const DeviceId& device, bool taken) {
  const auto noted = m_parts->workspace->run(NoteNotice{question, device, taken}, seated(m_parts->seat)).result();
  if (!noted) // what the service took may not go there twice
    return {taken ? Verdict::Unsure : Verdict::Later, noted.error().id};
  return {};
}

Result<void> NoticeCarrier::hear(const Delivery& arrival, const connect::PeerItem& news) {
  const QString id = mappedText(news, u"notification"_s);
  const auto what = whatOf(mappedText(news, u"kind"_s));
  if (id.isEmpty() || !what)
    return {};
  QString key = mappedText(news, u"key"_s);
  if (key.isEmpty()) {
    const auto found = m_client->call(u"notification"_s, u"get"_s, {{u"id"_s, {id}}});
    if (!found && (found.error().id == "peer.not_found"_L1 || found.error().id == "peer.not_offered"_L1))
      return {};
    if (!found)
      return Failure(found.error());
    key = mappedText(*found, u"key"_s);
  }
  const auto delivery = DeliveryId::parse(key);
  if (!delivery)
    return {};
  const HearNotice heard{m_parts->connection.peer, *delivery, *what, mappedText(news, u"choice"_s),
                         Instant::parse(mappedText(news, u"at"_s)).value_or(arrival.at)};
  // The delivery itself is the id of the command that keeps what came.
  RunOptions options = seated(m_parts->seat);
  options.id = CommandId::fromBytes(sha256("notice" + arrival.id.toBytes()).toBytes().first(16));
  MUNIMENT_TRY(m_parts->workspace->run(heard, std::move(options)).result());
  return {};
}

} // namespace muniment::workspace
