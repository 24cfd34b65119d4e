#include "app/sandbox/contract/community_peer.h"

#include "core/base/sha256.h"

#include <QtCore/QJsonDocument>

namespace muniment::sandbox {
namespace {

using namespace Qt::StringLiterals;

const QStringList& taskStates() {
  static const QStringList states{u"invited"_s, u"profile"_s,  u"documents"_s, u"connectivity"_s,
                                  u"test"_s,    u"approved"_s, u"live"_s,      u"suspended"_s};
  return states;
}

const QStringList& caseStates() {
  static const QStringList states{u"open"_s, u"waiting-partner"_s, u"waiting-internal"_s, u"resolved"_s, u"closed"_s};
  return states;
}

} // namespace

CommunityPeer::CommunityPeer(const Proofs& proofs) : ContractPeer(proofs, SignIn::OAuth, u"ac"_s) {
  addPartners();
  addCaseRoutes();
  router().on("GET", "partners"_L1, [this](Call& call) { return page(call, m_partners, u"cursor"_s); });
  router().on("GET", "partners/{}/onboarding-tasks"_L1, [this](Call& call) {
    const QString id = call.steps.first();
    const auto ofThis = [&](const QJsonObject& each) { return each.value("partner"_L1).toString() == id; };
    return m_partners.find(id) ? page(call, m_tasks, u"cursor"_s, ofThis) : missing();
  });
  router().on("PATCH", "partners/{}/onboarding-tasks"_L1,
              [this](Call& call) { return once(call, u"idempotencyKey"_s, [&] { return updateTask(call); }); });
}

void CommunityPeer::addPartners() {
  for (const QString& name : {u"Acme Tools"_s, u"Borealis Foods"_s}) {
    const QString id = m_partners.add({{u"name"_s, name}, {u"region"_s, u"EMEA"_s}, {u"productLine"_s, u"retail"_s}})
                           .value("id"_L1)
                           .toString();
    for (const QString& state : {u"profile"_s, u"connectivity"_s})
      m_tasks.add({{u"partner"_s, id},
                   {u"title"_s, u"Complete "_s + state},
                   {u"owner"_s, u"onboarding"_s},
                   {u"due"_s, u"2026-12-31T00:00:00Z"_s},
                   {u"state"_s, state},
                   {u"status"_s, u"open"_s}});
  }
}

void CommunityPeer::addCaseRoutes() {
  router().on("GET", "cases"_L1, [this](Call& call) {
    return page(call, m_cases, u"cursor"_s, [&](const QJsonObject& each) {
      return (!call.inputs.has(u"partner"_s) ||
              each.value("partner"_L1).toString() == call.inputs.text(u"partner"_s)) &&
             call.inputs.text(u"since"_s) <= each.value("updated"_L1).toString();
    });
  });
  router().on("POST", "cases"_L1,
              [this](Call& call) { return once(call, u"idempotencyKey"_s, [&] { return createCase(call); }); });
  router().on("PATCH", "cases/{}"_L1,
              [this](Call& call) { return once(call, u"idempotencyKey"_s, [&] { return updateCase(call); }); });
  router().on("GET", "cases/{}"_L1, [this](Call& call) {
    const QJsonObject* found = m_cases.find(call.steps.first());
    return found ? jsonReply(*found) : missing();
  });
  addCaseParts();
}

void CommunityPeer::addCaseParts() {
  const auto list = [this](QLatin1StringView path, const Shelf& shelf) {
    router().on("GET", path, [this, &shelf](Call& call) {
      const QString id = call.steps.first();
      const auto ofThis = [&](const QJsonObject& each) { return each.value("case"_L1).toString() == id; };
      return m_cases.find(id) ? page(call, shelf, u"cursor"_s, ofThis) : missing();
    });
  };
  list("cases/{}/comments"_L1, m_comments);
  list("cases/{}/attachments"_L1, m_attachments);
  list("cases/{}/milestones"_L1, m_milestones);
  list("cases/{}/tasks"_L1, m_caseTasks);
  addCaseTasks();
  router().on("GET", "cases/{}/attachments/{}/content"_L1, [this](Call& call) { return contentOf(call); });
  router().on("PATCH", "cases/{}/milestones"_L1,
              [this](Call& call) { return once(call, u"idempotencyKey"_s, [&] { return setMilestone(call); }); });
  router().on("POST", "cases/{}/comments"_L1, [this](Call& call) {
    return once(call, u"idempotencyKey"_s, [&] {
      if (auto lack = lacking(call, {"by", "text"}))
        return *lack;
      return addTo(call, m_comments, {{u"by"_s, call.inputs.text(u"by"_s)}, {u"text"_s, call.inputs.text(u"text"_s)}},
                   u"commented"_s);
    });
  });
  router().on("POST", "cases/{}/attachments"_L1,
              [this](Call& call) { return once(call, u"idempotencyKey"_s, [&] { return attach(call); }); });
}

void CommunityPeer::addCaseTasks() {
  router().on("POST", "cases/{}/tasks"_L1, [this](Call& call) {
    return once(call, u"idempotencyKey"_s, [&] {
      if (auto lack = lacking(call, {"title"}))
        return *lack;
      return addTo(call, m_caseTasks,
                   {{u"due"_s, call.inputs.text(u"due"_s)},
                    {u"status"_s, u"open"_s},
                    {u"title"_s, call.inputs.text(u"title"_s)}},
                   u"task-added"_s);
    });
  });
  router().on("PATCH", "cases/{}/tasks"_L1,
              [this](Call& call) { return once(call, u"idempotencyKey"_s, [&] { return updateCaseTask(call); }); });
}

Reply CommunityPeer::updateCaseTask(Call& call) {
  QJsonObject* task = m_caseTasks.find(call.inputs.text(u"task"_s));
  if (!task || task->value("case"_L1).toString() != call.steps.first())
    return missing();
  static const QStringList statuses{u"open"_s, u"done"_s, u"waived"_s};
  if (!statuses.contains(call.inputs.text(u"status"_s)))
    return problem(422, "unknown_value", "There is no such status", "status");
  task->insert(u"status"_s, call.inputs.text(u"status"_s));
  event(u"task-changed"_s, {{u"caseId"_s, call.steps.first()}, {u"taskId"_s, task->value("id"_L1)}}, call.at());
  return jsonReply(*task);
}

Reply CommunityPeer::attach(Call& call) {
  const Inputs::File* file = call.inputs.file();
  if (!file)
    return problem(422, "required", "There is no file", "file");
  const Reply reply =
      addTo(call, m_attachments,
            {{u"name"_s, file->name},
             {u"size"_s, file->bytes.size()},
             {u"sha256"_s, sha256(file->bytes).toHex()},
             {u"metadata"_s, QJsonDocument::fromJson(call.inputs.text(u"metadata"_s).toUtf8()).object()}},
            u"attached"_s);
  if (reply.status == 201)
    m_contents[QJsonDocument::fromJson(reply.body).object().value("id"_L1).toString()] = file->bytes;
  return reply;
}

Reply CommunityPeer::contentOf(const Call& call) {
  const auto found = m_contents.find(call.steps.at(1));
  return found == m_contents.end() ? missing() : Reply{200, "application/octet-stream", found->second, {}};
}

Reply CommunityPeer::setMilestone(Call& call) {
  QJsonObject* found = m_cases.find(call.steps.first());
  if (!found)
    return missing();
  if (auto lack = lacking(call, {"code", "which"}))
    return *lack;
  const auto text = [&](const char* name) { return call.inputs.text(QString::fromLatin1(name)); };
  QJsonObject* milestone = nullptr;
  for (const auto& [number, known] : m_milestones.all())
    if (known.value("case"_L1) == found->value("id"_L1) && known.value("code"_L1).toString() == text("code") &&
        known.value("which"_L1).toString() == text("which") && known.value("order"_L1).toString() == text("order"))
      milestone = m_milestones.find(known.value("id"_L1).toString());
  if (!milestone)
    milestone = &m_milestones.add({{u"case"_s, found->value("id"_L1)},
                                   {u"code"_s, text("code")},
                                   {u"which"_s, text("which")},
                                   {u"order"_s, text("order")}});
  milestone->insert(u"day"_s, text("day"));
  found->insert(u"updated"_s, call.at().toString());
  event(u"milestone-set"_s, {{u"caseId"_s, found->value("id"_L1)}}, call.at());
  return jsonReply(*milestone);
}

Reply CommunityPeer::updateTask(Call& call) {
  QJsonObject* task = m_tasks.find(call.inputs.text(u"task"_s));
  if (!task || task->value("partner"_L1).toString() != call.steps.first())
    return missing();
  static const QStringList statuses{u"open"_s, u"done"_s, u"waived"_s};
  const bool hasStatus = call.inputs.has(u"status"_s);
  if (hasStatus && !statuses.contains(call.inputs.text(u"status"_s)))
    return problem(422, "unknown_value", "There is no such status", "status");
  if ((call.inputs.has(u"state"_s) || !hasStatus) && !taskStates().contains(call.inputs.text(u"state"_s)))
    return problem(422, "unknown_value", "There is no such state", "state");
  for (const QString& field : {u"state"_s, u"status"_s})
    if (call.inputs.has(field))
      task->insert(field, call.inputs.text(field));
  event(u"task-changed"_s, {{u"partnerId"_s, call.steps.first()}, {u"taskId"_s, task->value("id"_L1)}}, call.at());
  return jsonReply(*task);
}

Reply CommunityPeer::createCase(Call& call) {
  if (auto lack = lacking(call, {"partner", "type", "title", "body"}))
    return *lack;
  if (!m_partners.find(call.inputs.text(u"partner"_s)))
    return problem(422, "unknown_value", "There is no such partner", "partner");
  QJsonObject added{{u"state"_s, u"open"_s}, {u"updated"_s, call.at().toString()}};
  for (const char* field : {"partner", "type", "reference", "title", "body"})
    added.insert(QString::fromLatin1(field), call.inputs.text(QString::fromLatin1(field)));
  QJsonObject& made = m_cases.add(std::move(added));
  made.insert(u"webUrl"_s, u"https://127.0.0.1/cases/"_s + made.value("id"_L1).toString());
  event(u"created"_s, {{u"caseId"_s, made.value("id"_L1)}}, call.at());
  return jsonReply(made, 201);
}

Reply CommunityPeer::updateCase(Call& call) {
  QJsonObject* found = m_cases.find(call.steps.first());
  if (!found)
    return missing();
  if (call.inputs.has(u"state"_s) && !caseStates().contains(call.inputs.text(u"state"_s)))
    return problem(422, "unknown_value", "There is no such state", "state");
  for (const QString& field : {u"state"_s, u"owner"_s})
    if (call.inputs.has(field))
      found->insert(field, call.inputs.text(field));
  found->insert(u"updated"_s, call.at().toString());
  event(u"changed"_s, {{u"caseId"_s, found->value("id"_L1)}}, call.at());
  return jsonReply(*found);
}

Reply CommunityPeer::addTo(Call& call, Shelf& shelf, QJsonObject thing, const QString& kind) {
  QJsonObject* found = m_cases.find(call.steps.first());
  if (!found)
    return missing();
  thing.insert(u"case"_s, found->value("id"_L1));
  const QString key = call.inputs.text(u"idempotencyKey"_s);
  thing.insert(u"clientKey"_s, key.isEmpty() ? QString::fromUtf8(call.request->header("Idempotency-Key")) : key);
  found->insert(u"updated"_s, call.at().toString());
  const QJsonObject& added = shelf.add(std::move(thing));
  event(kind, {{u"caseId"_s, found->value("id"_L1)}}, call.at());
  return jsonReply(added, 201);
}

QJsonObject CommunityPeer::state() const {
  return {{u"partners"_s, m_partners.state()},
          {u"tasks"_s, m_tasks.state()},
          {u"cases"_s, m_cases.state()},
          {u"comments"_s, m_comments.state()},
          {u"attachments"_s, m_attachments.state()},
          {u"milestones"_s, m_milestones.state()},
          {u"case_tasks"_s, m_caseTasks.state()},
          {u"events"_s, events().state()}};
}

} // namespace muniment::sandbox
