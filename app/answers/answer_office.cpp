#include "app/answers/answer_office.h"

#include "app/answers/form_fields.h"
#include "core/base/logging.h"
#include "core/outreach/answer_token.h"
#include "core/workspace/outreach/answer_commands.h"

#include <QtCore/QFile>

namespace muniment::answers {
namespace {

using namespace Qt::StringLiterals;
using connect::InboundReply;
using connect::InboundRequest;

constexpr int kDesks = 2;
constexpr int kMostWaiting = 64;
constexpr qsizetype kLongestToken = 128;

QByteArray headerOf(const InboundRequest& request, QByteArrayView name) {
  for (const auto& [known, value] : request.headers) {
    if (known.compare(name, Qt::CaseInsensitive) == 0)
      return value;
  }
  return {};
}

/// The one that the proxy in front of us wrote: the last. What stands before it the caller may have invented.
QByteArray addressOf(const InboundRequest& request) {
  QByteArray last;
  for (const auto& [name, value] : request.headers) {
    if (name.compare("X-Forwarded-For", Qt::CaseInsensitive) == 0)
      last = value;
  }
  return last.mid(last.lastIndexOf(',') + 1).trimmed();
}

/// Browsers say where a form came from; ours never comes from another place.
bool isFromElsewhere(const InboundRequest& request) {
  const QByteArray site = headerOf(request, "Sec-Fetch-Site");
  return site == "cross-site" || site == "same-site";
}

QString fieldOf(const std::map<QString, QString>& fields, const QString& name) {
  const auto found = fields.find(name);
  return found == fields.end() ? QString() : found->second;
}

InboundReply withHeaders(InboundReply reply) {
  reply.headers.insert(
      reply.headers.end(),
      {{"Content-Security-Policy", "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
                                   "worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"},
       {"Referrer-Policy", "no-referrer"},
       {"X-Content-Type-Options", "nosniff"},
       {"X-Frame-Options", "DENY"},
       {"X-Robots-Tag", "noindex, nofollow, noarchive"},
       {"Permissions-Policy", "camera=(), geolocation=(), microphone=()"},
       {"Cross-Origin-Opener-Policy", "same-origin"},
       {"Cross-Origin-Resource-Policy", "same-origin"}});
  return reply;
}

} // namespace

/// One request about a link, with who serves it.
struct AnswerOffice::Call final {
  const InboundRequest& request;
  workspace::ConnectorSeat seat;
  Sha256 digest;
  bool device = false; ///< about registering a device
  const AnswerPage& pages;
};

AnswerOffice::AnswerOffice(workspace::Workspace& workspace, const Clock& clock, Seat seat, Settings settings)
    : m_workspace(&workspace), m_clock(&clock), m_seat(std::move(seat)), m_settings(std::move(settings)),
      m_languages(answerLanguages()), m_reads(m_settings.readsPerMinute), m_sends(m_settings.sendsPerMinute),
      m_desks(std::make_unique<Executor>(kDesks)) {
  for (AnswerLanguage& language : answerLanguages())
    m_pages.emplace_back(workspace.info().name, workspace.info().timeZone.toLatin1(), std::move(language));
}

const AnswerPage& AnswerOffice::pagesFor(const InboundRequest& request) const {
  return m_pages.at(languageFor(headerOf(request, "Accept-Language"), m_languages));
}

AnswerOffice::~AnswerOffice() { close(); }

void AnswerOffice::close() {
  std::unique_ptr<Executor> desks;
  {
    const std::lock_guard lock(m_mutex);
    desks = std::move(m_desks);
  }
  desks.reset(); // finishes what was taken
}

void AnswerOffice::take(InboundRequest request, std::unique_ptr<connect::PendingReply> reply) {
  const std::lock_guard lock(m_mutex);
  if (!m_desks || m_waiting >= kMostWaiting)
    return reply->send(withHeaders(busy(pagesFor(request))));
  ++m_waiting;
  m_desks->post(Task([this, request = std::move(request), reply = std::move(reply)] {
    reply->send(withHeaders(answer(request)));
    --m_waiting;
  }));
}

Result<void> AnswerOffice::attend() {
  const auto seat = m_seat();
  if (!seat)
    return {};
  // Asked first: a command that is refused again and again would fill the ledger.
  MUNIMENT_TRY(m_workspace->ask(workspace::PushIdentity{}, *seat).result());
  workspace::RunOptions options;
  options.seat = seat;
  MUNIMENT_TRY(m_workspace->run(workspace::ExpireQuestions(), std::move(options)).result());
  return {};
}

template <class C>
Result<workspace::Receipt> AnswerOffice::run(const Call& call, C command) {
  workspace::RunOptions options;
  options.seat = call.seat;
  return m_workspace->run(std::move(command), std::move(options)).result();
}

InboundReply AnswerOffice::page(int status, QByteArray document) const {
  return {status, "text/html; charset=utf-8", std::move(document)};
}

InboundReply AnswerOffice::busy(const AnswerPage& pages) const { return page(503, pages.busy()); }

InboundReply AnswerOffice::resource(const QString& name, const QByteArray& type, const AnswerPage& pages) const {
  QFile file(u":/answers/"_s + name);
  if (!file.open(QIODevice::ReadOnly))
    return page(404, pages.unknown());
  InboundReply reply{200, type, file.readAll()};
  reply.headers = {{"Cache-Control", "max-age=3600"}};
  return reply;
}

InboundReply AnswerOffice::answer(const InboundRequest& request) {
  const AnswerPage& pages = pagesFor(request);
  const bool reads = request.method == "GET" || request.method == "HEAD";
  if (!(reads ? m_reads : m_sends).admits(addressOf(request), m_clock->now()))
    return page(429, pages.tooMany());
  QByteArray target = request.target.first(
      std::max<qsizetype>(0, request.target.contains('?') ? request.target.indexOf('?') : request.target.size()));
  if (target.startsWith(m_settings.path))
    target = target.sliced(m_settings.path.size());
  else
    target = target.mid(1); // the proxy took the path away
  if (reads && target == "answers.css")
    return resource(u"answers.css"_s, "text/css; charset=utf-8", pages);
  if (reads && target == "answers.js")
    return resource(u"answers.js"_s, "text/javascript; charset=utf-8", pages);
  const bool device = target.endsWith("/device");
  const QByteArray token = target.startsWith("q/") ? target.sliced(2).chopped(device ? 7 : 0) : QByteArray();
  if (token.isEmpty() || token.size() > kLongestToken || (!reads && request.method != "POST") || (reads && device))
    return page(404, pages.unknown());
  const auto seat = m_seat();
  if (!seat)
    return busy(pages);
  return answerCall({request, *seat, outreach::AnswerToken::digestOf(token), device, pages});
}

InboundReply AnswerOffice::answerCall(const Call& call) {
  const auto form = m_workspace->ask(workspace::AnswerForm{call.digest}, call.seat).result();
  if (!form) {
    qCWarning(lcAgent, "the answer page rests: %s", qUtf8Printable(form.error().id));
    return busy(call.pages);
  }
  if (!*form)
    return page(404, call.pages.unknown());
  if (call.request.method != "POST")
    return read(call, **form);
  if (isFromElsewhere(call.request))
    return page(403, call.pages.unknown());
  return call.device ? registerDevice(call, **form) : decide(call, **form);
}

InboundReply AnswerOffice::read(const Call& call, const AnswerPage::Form& form) {
  if (!form.link.openedAt && call.request.method == "GET") {
    if (const auto noted = run(call, workspace::NoteLinkOpened{call.digest}); !noted)
      qCWarning(lcAgent, "an opened link could not be noted: %s", qUtf8Printable(noted.error().id));
  }
  if (form.link.usedAt)
    return page(200, call.pages.decided(form, true));
  if (form.question.state != Question::State::Open || form.question.isOverdue(m_clock->now()))
    return page(410, call.pages.closed(form));
  return page(200, call.pages.question(form));
}

InboundReply AnswerOffice::decide(const Call& call, const AnswerPage::Form& form) {
  const auto fields = formFields(call.request.body);
  if (!fields || !headerOf(call.request, "Content-Type").startsWith("application/x-www-form-urlencoded"))
    return page(400, call.pages.question(form, AnswerPage::Problem::Unreadable));
  workspace::TakeAnswer command;
  command.digest = call.digest;
  command.form = fieldOf(*fields, u"form"_s).toLatin1();
  bool chosen = false;
  const int choice = fieldOf(*fields, u"choice"_s).toInt(&chosen);
  command.answer = {chosen ? choice : -1, fieldOf(*fields, u"text"_s), fieldOf(*fields, u"comment"_s)};
  command.pin = fieldOf(*fields, u"pin"_s);
  const AnswerPage::Typed typed{command.answer.text, command.answer.comment};
  const auto taken = run(call, command);
  if (taken) {
    const QString outcome = taken->outcome.text(u"outcome");
    if (outcome == "pin-wrong"_L1)
      return page(403, call.pages.question(form, AnswerPage::Problem::WrongPin, typed));
    if (outcome == "pin-locked"_L1)
      return page(403, call.pages.question(form, AnswerPage::Problem::LockedPin, typed));
    return after(call, form, outcome);
  }
  const QString& problem = taken.error().id;
  if (problem == "answer.form_wrong"_L1)
    return page(403, call.pages.question(form, AnswerPage::Problem::TooOld, typed));
  if (problem == "answer.not_allowed"_L1)
    return page(422, call.pages.question(form, AnswerPage::Problem::NoAnswer, typed));
  if (problem == "answer.too_long"_L1)
    return page(422, call.pages.question(form, AnswerPage::Problem::TooLong, {}));
  qCWarning(lcAgent, "an answer could not be taken: %s", qUtf8Printable(problem));
  return busy(call.pages);
}

/// Looks again at what is kept now, and says it.
InboundReply AnswerOffice::after(const Call& call, const AnswerPage::Form& form, const QString& outcome) {
  const auto now = m_workspace->ask(workspace::AnswerForm{call.digest}, call.seat).result();
  const AnswerPage::Form& shown = now && *now ? **now : form;
  if (outcome == "withdrawn"_L1)
    return page(410, call.pages.closed(shown));
  const bool replayed = outcome == "replayed"_L1;
  return page(replayed ? 409 : 200, call.pages.decided(shown, !replayed));
}

InboundReply AnswerOffice::registerDevice(const Call& call, const AnswerPage::Form&) {
  const auto refused = [](int status) { return InboundReply{status, "application/json", R"({"registered":false})"}; };
  if (!headerOf(call.request, "Content-Type").startsWith("application/json"))
    return refused(415); // what a form of another site can send is refused
  const auto content = parseJson(call.request.body);
  const auto subscription =
      content ? connect::pushSubscriptionFrom(content->at(u"subscription")) : Failure(content.error());
  if (!subscription || !m_settings.hosts.check(subscription->endpoint))
    return refused(422);
  workspace::RegisterDevice command{
      call.digest, content->text(u"form").toLatin1(), *subscription, content->text(u"label"),
      QByteArray::fromBase64(content->text(u"key").toLatin1(), QByteArray::Base64UrlEncoding)};
  if (const auto registered = run(call, std::move(command)); !registered)
    return refused(registered.error().kind == ErrorKind::Usage ? 409 : 503);
  return {200, "application/json", R"({"registered":true})"};
}

} // namespace muniment::answers
