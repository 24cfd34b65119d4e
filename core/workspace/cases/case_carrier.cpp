#include "core/workspace/cases/case_carrier.h"

#include "core/cases/change_reader.h"
#include "core/workspace/connections/manifest_caller.h"
#include "core/workspace/workspace.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using connect::FieldValue;
using connect::PeerItem;
using delivery::Outcome;
using delivery::Verdict;

const QString kCase = u"case"_s;

QString textOf(const PeerItem& item, const QString& field) {
  const auto found = item.fields.find(field);
  return found != item.fields.end() && found->second.state == FieldValue::State::Mapped ? found->second.value
                                                                                        : QString();
}

/// Their states are finer than ours; what they say is kept in the item that brought it.
QString statusFrom(const QString& state) {
  if (state == "closed"_L1 || state == "resolved"_L1)
    return nameOf(Case::Status::Closed);
  return state.startsWith("waiting"_L1) ? nameOf(Case::Status::Waiting) : nameOf(Case::Status::Open);
}

QString stateFrom(const QString& status) {
  return status == nameOf(Case::Status::Waiting) ? u"waiting-partner"_s : status;
}

std::map<QString, QString> fieldsOf(const PeerItem& item) {
  std::map<QString, QString> fields{{casefield::kStatus, statusFrom(textOf(item, u"state"_s))},
                                    {u"handler"_s, textOf(item, u"owner"_s).simplified()}};
  const std::pair<QLatin1StringView, QString> further[] = {
      {casefield::kTitle, u"title"_s}, {casefield::kParty, u"partner"_s}, {casefield::kIssue, u"type"_s}};
  for (const auto& [ours, theirs] : further) {
    if (const QString text = textOf(item, theirs).simplified(); !text.isEmpty())
      fields[ours] = text;
  }
  return fields;
}

} // namespace

bool CaseCarrier::has(const QString& resource, const QString& operation) const {
  const auto found = m_line->manifest().resources.find(resource);
  return found != m_line->manifest().resources.end() && found->second.operations.contains(operation);
}

Outcome CaseCarrier::carry(const Delivery& delivery, const QByteArray& payload) {
  if (delivery.kind != CaseWrite::kKind)
    return m_others->carry(delivery, payload);
  const auto write = caseWriteFrom(payload);
  if (!write)
    return {Verdict::Refused, write.error().id};
  Result<void> done;
  switch (write->what) {
  case CaseWrite::What::Open:
    done = open(delivery, *write);
    break;
  case CaseWrite::What::Field:
    done = change(delivery, *write);
    break;
  case CaseWrite::What::Comment:
    done = comment(delivery, *write);
    break;
  }
  return done ? Outcome() : outcomeOf(done.error());
}

Result<void> CaseCarrier::open(const Delivery& delivery, const CaseWrite& write) {
  connect::CallInputs inputs{{u"idempotencyKey"_s, {delivery.id.toString()}}, {u"title"_s, {write.value}}};
  for (const auto& [name, value] : write.further)
    inputs[name] = {value};
  inputs[u"body"_s] = {write.further.contains(u"number"_s) ? write.further.at(u"number"_s) : write.value};
  inputs.erase(u"number"_s);
  MUNIMENT_TRY_LET(made, m_client->call(kCase, u"create"_s, inputs));
  HearCase heard{m_parts->connection.peer, textOf(made, u"id"_s)};
  heard.mirror = write.mirror;
  return tell(std::move(heard), made);
}

Result<void> CaseCarrier::change(const Delivery& delivery, const CaseWrite& write) {
  MUNIMENT_TRY_LET(now, look(write.remoteId));
  const auto fields = fieldsOf(now);
  const auto said = fields.find(write.field);
  HearCase heard{m_parts->connection.peer, write.remoteId};
  if (said == fields.end() || (said->second != write.value && said->second != write.expected))
    return tell(std::move(heard), now);
  if (said->second == write.value) {
    heard.told = {{write.field, write.value}};
    return tell(std::move(heard), now);
  }
  const bool isStatus = write.field == casefield::kStatus;
  connect::CallInputs inputs{{u"id"_s, {write.remoteId}}, {u"idempotencyKey"_s, {delivery.id.toString()}}};
  inputs[isStatus ? u"state"_s : u"owner"_s] = {isStatus ? stateFrom(write.value) : write.value};
  MUNIMENT_TRY_LET(changed, m_client->call(kCase, u"update"_s, inputs));
  heard.told = {{write.field, write.value}};
  return textOf(changed, u"id"_s).isEmpty() ? run(std::move(heard)) : tell(std::move(heard), changed);
}

Result<void> CaseCarrier::comment(const Delivery& delivery, const CaseWrite& write) {
  const connect::CallInputs inputs{{u"by"_s, {m_parts->workspace->info().name}},
                                   {u"case"_s, {write.remoteId}},
                                   {u"idempotencyKey"_s, {delivery.id.toString()}},
                                   {u"text"_s, {write.value}}};
  MUNIMENT_TRY(m_client->call(u"comment"_s, u"create"_s, inputs));
  return {};
}

Result<PeerItem> CaseCarrier::look(const QString& remoteId) {
  if (has(kCase, u"get"_s))
    return m_client->call(kCase, u"get"_s, {{u"id"_s, {remoteId}}});
  MUNIMENT_TRY_LET(pages, m_client->list(kCase, {}));
  for (;;) {
    MUNIMENT_TRY_LET(page, pages.next());
    if (!page)
      return failure(ErrorKind::NotFound, "peer.not_found"_L1, {m_line->manifest().title});
    for (PeerItem& item : page->items) {
      if (textOf(item, u"id"_s) == remoteId)
        return std::move(item);
    }
  }
}

Result<void> CaseCarrier::tell(HearCase heard, const PeerItem& item) {
  heard.fields = fieldsOf(item);
  heard.link = textOf(item, u"link"_s);
  heard.version = textOf(item, u"at"_s);
  if (const QString number = textOf(item, u"reference"_s).simplified(); !number.isEmpty())
    heard.references = {{cases::systemOf(number), number}};
  return run(std::move(heard));
}

Result<void> CaseCarrier::run(HearCase heard) {
  RunOptions options;
  options.seat = m_parts->seat;
  MUNIMENT_TRY(m_parts->workspace->run(std::move(heard), std::move(options)).result());
  return {};
}

Result<void> CaseCarrier::hear(const PeerItem& news) {
  const QString kind = textOf(news, u"kind"_s);
  const QString remoteId = textOf(news, kCase);
  const QString object = textOf(news, u"object"_s);
  if (remoteId.isEmpty() && object.isEmpty())
    return {};
  HearCase heard{m_parts->connection.peer, remoteId.isEmpty() ? object : remoteId};
  if (kind != "created"_L1 && kind != "changed"_L1)
    heard.happened = kind;
  if (remoteId.isEmpty()) { // something of a business system: found again by its key
    heard.kind = Case::Kind::Business;
    heard.references = {{cases::systemOf(object), object}};
    heard.needsPerson = kind == "review-asked"_L1;
    heard.mayOpen = heard.needsPerson || kind.endsWith("created"_L1);
    return run(std::move(heard));
  }
  if (!has(kCase, u"list"_s) && !has(kCase, u"get"_s))
    return {};
  const auto item = look(remoteId);
  if (!item && item.error().id == "peer.not_found"_L1)
    return {}; // it went before anybody came for it; the item that named it is kept
  if (!item)
    return Failure(item.error());
  return tell(std::move(heard), *item);
}

} // namespace muniment::workspace
