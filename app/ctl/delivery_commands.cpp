#include "core/workspace/delivery/delivery_commands.h"
#include "app/ctl/arguments.h"
#include "app/ctl/line.h"
#include "app/ctl/opened_command.h"
#include "core/base/error_catalogue.h"
#include "core/delivery/receiver_settings.h"
#include "core/workspace/delivery/delivery_queries.h"
#include "core/workspace/delivery/egress_report.h"
#include "core/workspace/delivery/receiver_keys.h"

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

Json jsonOf(const Delivery& delivery) {
  return Json::Object{{u"at"_s, delivery.at.toString()}, {u"attempts"_s, delivery.attempts},
                      {u"id"_s, delivery.id.toString()}, {u"kind"_s, delivery.kind},
                      {u"lane"_s, delivery.lane},        {u"peer"_s, delivery.peer},
                      {u"problem"_s, delivery.problem},  {u"state"_s, nameOf(delivery.state)}};
}

/// The outbox or the inbox, or what a person decides about one delivery of it.
class Box final : public OpenedCommand {
 public:
  explicit Box(Delivery::Direction direction) : m_direction(direction) {}
  std::string retry, drop, reason;
  bool all = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    if (!retry.empty())
      return decide<workspace::ReplayDelivery>(session, opened, retry);
    if (!drop.empty())
      return decide<workspace::DropDelivery>(session, opened, drop);
    workspace::DeliveriesPage query;
    query.filter.direction = m_direction;
    query.filter.openOnly = !all;
    for (;;) {
      MUNIMENT_TRY_LET(page, opened.ask(query).result());
      for (const Delivery& delivery : page.deliveries)
        session.out().line(jsonOf(delivery),
                           u"%1  %2  %3  %4  %5"_s.arg(delivery.id.toString(), nameOf(delivery.state), delivery.peer,
                                                       delivery.kind, problemOf(delivery)));
      if (!page.hasMore)
        return {};
      query.before = page.deliveries.back().id;
    }
  }

 private:
  static QString problemOf(const Delivery& delivery) {
    const QByteArray id = delivery.problem.toLatin1();
    return id.isEmpty() || !knownErrorIds().contains(delivery.problem)
               ? delivery.problem
               : errorText(makeError(ErrorKind::Failed, QLatin1StringView(id)));
  }

  template <class C>
  Result<void> decide(Session& session, workspace::Workspace& opened, const std::string& name) {
    MUNIMENT_TRY_LET(id, idOf<DeliveryId>(name, "delivery.unknown"_L1));
    C command;
    command.delivery = id;
    if constexpr (requires { command.reason; })
      command.reason = textOf(reason);
    MUNIMENT_TRY_LET(receipt, session.run(opened, std::move(command), Words::tr("Saving")));
    session.out().document(receipt.outcome, receipt.outcome.text(u"delivery"));
    return {};
  }

  Delivery::Direction m_direction;
};

/// What was sent, to whom, and which person or rule was the reason.
class Egress final : public OpenedCommand {
 public:
  std::string from, until, person;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    workspace::EgressReport report;
    report.person = textOf(person);
    if (!from.empty()) {
      MUNIMENT_TRY_LET(day, dayOf(from));
      report.from = Instant::fromMilliseconds(day.startOfDay().toMSecsSinceEpoch());
    }
    if (!until.empty()) {
      MUNIMENT_TRY_LET(day, dayOf(until));
      report.until = Instant::fromMilliseconds(day.addDays(1).startOfDay().toMSecsSinceEpoch());
    }
    MUNIMENT_TRY_LET(answer, opened.ask(report).result());
    const QString text = QString::fromUtf8(csvOf(answer));
    session.out().document(Json::Object{{u"complete"_s, answer.isComplete}, {u"csv"_s, text}}, text);
    return {};
  }
};

class PausePeerLine final : public OpenedCommand {
 public:
  std::string peer, reason;
  bool resume = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(
        receipt, session.run(opened, workspace::PausePeer{textOf(peer), !resume, textOf(reason)}, Words::tr("Saving")));
    session.out().document(receipt.outcome, receipt.outcome.text(u"peer"));
    return {};
  }
};

class LimitPeerLine final : public OpenedCommand {
 public:
  std::string peer;
  std::int32_t hourly = 0;
  std::int32_t most = PeerGate().most;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    MUNIMENT_TRY_LET(receipt,
                     session.run(opened, workspace::LimitPeer{textOf(peer), hourly, most}, Words::tr("Saving")));
    session.out().document(receipt.outcome, receipt.outcome.text(u"peer"));
    return {};
  }
};

/// Prints the file of a receiver that seals to this workspace.
class ReceiverKeys final : public OpenedCommand {
 public:
  std::string peer, path, header = "X-Hub-Signature-256", prefix = "sha256=", journal, challenge;
  std::vector<std::string> secrets;
  bool fresh = false;

  Result<void> work(Session& session, workspace::Workspace& opened) override {
    delivery::ReceiverSettings settings;
    MUNIMENT_TRY_LET(address, addressFor(session, opened));
    settings.address = address;
    settings.journal = pathOf(journal);
    delivery::ReceiverSettings::HookFile hook;
    hook.peer = textOf(peer);
    hook.path = QByteArray::fromStdString(path);
    hook.form = {QByteArray::fromStdString(header), QByteArray::fromStdString(prefix), false, {}};
    for (const std::string& file : secrets)
      hook.secrets.push_back(pathOf(file));
    if (!challenge.empty())
      hook.challenge = pathOf(challenge);
    settings.hooks.push_back(std::move(hook));
    const Json content = contentOf(settings);
    MUNIMENT_TRY(delivery::receiverSettingsFrom(content)); // what the receiver would refuse is not handed out
    MUNIMENT_TRY_LET(text, canonicalJson(content));
    session.out().document(content, QString::fromUtf8(text));
    return {};
  }

 private:
  Result<LetterAddress> addressFor(Session& session, workspace::Workspace& opened) {
    MUNIMENT_TRY_LET(known, opened.ask(workspace::ReceiverAddress()).result());
    if (known && !fresh)
      return *known;
    MUNIMENT_TRY_LET(receipt, session.run(opened, workspace::MakeReceiverKey(), Words::tr("Making a key")));
    const auto made = LetterAddress::fromHex(receipt.outcome.text(u"address"));
    if (!made)
      return failure(ErrorKind::Failed, "letter.bad_address"_L1);
    return *made;
  }
};

void addBox(const Line& app, const char* name, const char* description, Delivery::Direction direction, Chosen& chosen) {
  auto box = std::make_shared<Box>(direction);
  Line line = add(app, name, description, box, chosen);
  line.flag("--all", box->all, "Also what is done or was dropped");
  const LineOption retry = line.option("--retry", box->retry, "Try this dead one anew");
  const LineOption drop = line.option("--drop", box->drop, "Give this dead one up");
  const LineOption reason = line.option("--reason", box->reason, "Why it is given up");
  retry.excludes(drop);
  drop.needs(reason);
}

} // namespace

void addDeliveryCommands(const Line& app, Chosen& chosen) {
  addBox(app, "outbox", "What is to reach other systems. Example: munimentctl -w cases outbox --json",
         Delivery::Direction::Out, chosen);
  addBox(app, "inbox", "What came from other systems. Example: munimentctl -w cases inbox", Delivery::Direction::In,
         chosen);
  auto egress = std::make_shared<Egress>();
  Line left = add(app, "egress", "What left, to whom, because of which person or rule, as CSV", egress, chosen);
  left.option("--from", egress->from, "From this day on");
  left.option("--until", egress->until, "Up to this day");
  left.option("--person", egress->person, "A part of the name or number of whoever it went to");
  Line peer = app.group("peer", "Pause, resume or limit another system. Example: munimentctl -w cases "
                                "peer pause whatsapp --reason \"Contract ended\"");
  peer.needsCommand();
  auto pause = std::make_shared<PausePeerLine>();
  Line line = add(peer, "pause", "Stop what goes to it and comes from it; everything is kept", pause, chosen);
  line.option("PEER", pause->peer, "Its code").required();
  line.option("--reason", pause->reason, "Why").required();
  auto resume = std::make_shared<PausePeerLine>();
  resume->resume = true;
  line = add(peer, "resume", "Let it go on", resume, chosen);
  line.option("PEER", resume->peer, "Its code").required();
  auto limit = std::make_shared<LimitPeerLine>();
  line = add(peer, "limit", "How much may pass and wait", limit, chosen);
  line.option("PEER", limit->peer, "Its code").required();
  line.option("--hourly", limit->hourly, "Deliveries in an hour before it is paused; 0 for any number");
  line.option("--most", limit->most, "Deliveries that may wait before more are refused");
  auto keys = std::make_shared<ReceiverKeys>();
  line = add(app, "receiver-keys", "Print the file of a receiver that seals to this workspace", keys, chosen);
  line.option("--peer", keys->peer, "Code of the system that calls").required();
  line.option("--path", keys->path, "Path that it calls, such as /hooks/whatsapp").required();
  line.option("--journal", keys->journal, "Folder of the journal").required();
  line.option("--secret-file", keys->secrets, "File with a secret; two while one replaces the other").required();
  line.option("--challenge-file", keys->challenge, "File with the word that the system asks for first");
  line.option("--header", keys->header, "Header that carries the signature");
  line.option("--prefix", keys->prefix, "What stands before the signature");
  line.flag("--new", keys->fresh, "Make a new key; the old one still opens what was sealed to it");
}

} // namespace muniment::ctl
