#include "core/workspace/cases/remote_cases.h"

#include "core/cases/change_reader.h"
#include "core/workspace/cases/case_sharing.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using connect::FieldValue;
using connect::PeerItem;

const QString kCase = u"case"_s;
const QString kTask = u"onboardingTask"_s;
const QString kCaseTask = u"task"_s;
const QString kObject = u"object"_s;
constexpr auto kPartner = "partner/"_L1;

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
  std::map<QString, QString> fields{{casefield::kStatus, statusFrom(mappedText(item, u"state"_s))},
                                    {u"handler"_s, mappedText(item, u"owner"_s).simplified()}};
  const std::pair<QLatin1StringView, QString> further[] = {
      {casefield::kTitle, u"title"_s}, {casefield::kParty, u"partner"_s}, {casefield::kIssue, u"type"_s}};
  for (const auto& [ours, theirs] : further) {
    if (const QString text = mappedText(item, theirs).simplified(); !text.isEmpty())
      fields[ours] = text;
  }
  return fields;
}

/// A day out of a time: the day that the system itself says.
QString dayIn(const QString& text) { return text.left(10); }

bool isOurs(const QString& name) {
  static const QStringList kNot{u"type"_s,         u"key"_s,           u"at"_s,
                                u"link"_s,         casefield::kStatus, casefield::kReason,
                                casefield::kOwner, casefield::kDeputy, casefield::kTemplate};
  return isCaseField(name) && !kNot.contains(name);
}

} // namespace

QString mappedText(const PeerItem& item, const QString& field) {
  const auto found = item.fields.find(field);
  return found != item.fields.end() && found->second.state == FieldValue::State::Mapped ? found->second.value
                                                                                        : QString();
}

bool RemoteCases::has(const QString& resource, const QString& operation) const {
  const auto found = m_line->manifest().resources.find(resource);
  return found != m_line->manifest().resources.end() && found->second.operations.contains(operation);
}

Result<std::vector<PeerItem>> RemoteCases::all(const QString& resource, connect::CallInputs inputs) {
  std::vector<PeerItem> items;
  MUNIMENT_TRY_LET(pages, m_client->list(resource, std::move(inputs)));
  for (;;) {
    MUNIMENT_TRY_LET(page, pages.next());
    if (!page)
      return items;
    std::ranges::move(page->items, std::back_inserter(items));
  }
}

Result<HearCase> RemoteCases::read(const QString& remoteId) {
  if (remoteId.startsWith(kPartner))
    return readPartner(remoteId);
  return remoteId.contains(u'/') ? readObject(remoteId) : readCase(remoteId);
}

Result<PeerItem> RemoteCases::findCase(const QString& remoteId) {
  if (has(kCase, u"get"_s))
    return m_client->call(kCase, u"get"_s, {{u"id"_s, {remoteId}}});
  MUNIMENT_TRY_LET(items, all(kCase, {}));
  const auto found =
      std::ranges::find_if(items, [&](const PeerItem& item) { return mappedText(item, u"id"_s) == remoteId; });
  if (found == items.end())
    return failure(ErrorKind::NotFound, "peer.not_found"_L1, {m_line->manifest().title});
  return std::move(*found);
}

Result<HearCase> RemoteCases::readCase(const QString& remoteId) {
  MUNIMENT_TRY_LET(item, findCase(remoteId));
  HearCase heard{m_peer, remoteId};
  heard.fields = fieldsOf(item);
  heard.objectType = mappedText(item, u"type"_s);
  heard.link = mappedText(item, u"link"_s);
  heard.version = mappedText(item, u"at"_s);
  if (const QString number = mappedText(item, u"reference"_s).simplified(); !number.isEmpty())
    heard.references = {{cases::systemOf(number), number}};
  heard.kept.insert(kAlwaysShared.begin(), kAlwaysShared.end());
  MUNIMENT_TRY(addMilestones(heard));
  if (has(kCaseTask, u"list"_s) && has(kCaseTask, u"update"_s)) {
    heard.kept.insert(u"step/"_s);
    MUNIMENT_TRY(addTasks(heard, kCaseTask, {{kCase, {remoteId}}}));
  }
  return heard;
}

/// What is to be done there becomes the checklist.
Result<void> RemoteCases::addTasks(HearCase& heard, const QString& resource, connect::CallInputs inputs) {
  MUNIMENT_TRY_LET(tasks, all(resource, std::move(inputs)));
  for (const PeerItem& task : tasks) {
    const QString id = mappedText(task, u"id"_s);
    const QDate due = QDate::fromString(dayIn(mappedText(task, u"due"_s)), Qt::ISODate);
    heard.steps.push_back({id, mappedText(task, u"title"_s), due.isValid() ? std::optional(due) : std::nullopt});
    if (const QString state = mappedText(task, u"status"_s); !state.isEmpty())
      heard.fields[u"step/"_s + id] = state;
  }
  return {};
}

Result<void> RemoteCases::addMilestones(HearCase& heard) {
  const QString resource = u"milestone"_s;
  if (!has(resource, u"list"_s) || !has(resource, u"update"_s))
    return {};
  heard.kept.insert(u"milestone/"_s);
  MUNIMENT_TRY_LET(items, all(resource, {{kCase, {heard.remoteId}}}));
  for (const PeerItem& item : items)
    heard.fields[u"milestone/%1/%2/%3"_s.arg(mappedText(item, u"code"_s), mappedText(item, u"which"_s),
                                             mappedText(item, u"order"_s))] = dayIn(mappedText(item, u"day"_s));
  return {};
}

Result<HearCase> RemoteCases::readPartner(const QString& remoteId) {
  const QString partner = remoteId.section(u'/', 1);
  HearCase heard{m_peer, remoteId};
  heard.kind = Case::Kind::Onboarding;
  heard.kept = {u"step/"_s};
  if (has(u"partner"_s, u"list"_s)) {
    MUNIMENT_TRY_LET(partners, all(u"partner"_s, {}));
    const auto found =
        std::ranges::find_if(partners, [&](const PeerItem& item) { return mappedText(item, u"id"_s) == partner; });
    if (found != partners.end()) {
      heard.fields[casefield::kTitle] = mappedText(*found, u"name"_s).simplified();
      heard.fields[casefield::kParty] = heard.fields[casefield::kTitle];
      if (const QString region = mappedText(*found, u"region"_s).simplified(); !region.isEmpty())
        heard.fields[casefield::kRegion] = region;
    }
  }
  MUNIMENT_TRY(addTasks(heard, kTask, {{u"partner"_s, {partner}}}));
  return heard;
}

Result<HearCase> RemoteCases::readObject(const QString& remoteId) {
  const QString type = remoteId.section(u'/', 0, 0);
  const QString key = remoteId.section(u'/', 1);
  MUNIMENT_TRY_LET(item, m_client->call(kObject, u"get"_s, {{u"key"_s, {key}}, {u"type"_s, {type}}}));
  HearCase heard{m_peer, remoteId};
  heard.kind = Case::Kind::Business;
  heard.objectType = type;
  heard.references = {{cases::systemOf(key), key}};
  heard.link = mappedText(item, u"link"_s);
  heard.version = mappedText(item, u"at"_s);
  const bool isWritable = has(kObject, u"update"_s);
  if (!isWritable)
    heard.kept.insert(kNothingShared);
  for (const auto& [name, value] : item.fields) {
    if (!isOurs(name))
      continue;
    heard.fields[name] = isDayField(name) ? dayIn(mappedText(item, name)) : mappedText(item, name).simplified();
    if (isWritable)
      heard.kept.insert(name);
  }
  MUNIMENT_TRY(addVersions(heard));
  return heard;
}

Result<void> RemoteCases::addVersions(HearCase& heard) {
  const QString resource = u"version"_s;
  if (!has(resource, u"list"_s) || !has(resource, u"update"_s))
    return {};
  heard.kept.erase(kNothingShared);
  heard.kept.insert(u"version/"_s);
  MUNIMENT_TRY_LET(items, all(resource, {{u"key"_s, {heard.remoteId.section(u'/', 1)}},
                                         {u"type"_s, {heard.remoteId.section(u'/', 0, 0)}}}));
  for (const PeerItem& item : items)
    heard.fields[u"version/%1/%2"_s.arg(mappedText(item, u"paper"_s), mappedText(item, u"version"_s))] =
        mappedText(item, u"state"_s);
  return {};
}

Result<HearCase> RemoteCases::open(const CaseWrite& write, const QString& key) {
  connect::CallInputs inputs{{u"idempotencyKey"_s, {key}}, {u"title"_s, {write.value}}};
  for (const auto& [name, value] : write.further)
    inputs[name] = {value};
  inputs[u"body"_s] = {write.further.contains(u"number"_s) ? write.further.at(u"number"_s) : write.value};
  inputs.erase(u"number"_s);
  MUNIMENT_TRY_LET(made, m_client->call(kCase, u"create"_s, inputs));
  MUNIMENT_TRY_LET(heard, read(mappedText(made, u"id"_s)));
  heard.mirror = write.mirror;
  return heard;
}

Result<void> RemoteCases::call(const QString& resource, connect::CallInputs inputs, const QString& key) {
  inputs[u"idempotencyKey"_s] = {key};
  MUNIMENT_TRY(m_client->call(resource, u"update"_s, inputs));
  return {};
}

Result<void> RemoteCases::write(const QString& remoteId, const QString& name, const QString& value,
                                const QString& key) {
  if (name.startsWith("milestone/"_L1))
    return call(u"milestone"_s,
                {{kCase, {remoteId}},
                 {u"code"_s, {name.section(u'/', 1, 1)}},
                 {u"day"_s, {value}},
                 {u"order"_s, {name.section(u'/', 3)}},
                 {u"which"_s, {name.section(u'/', 2, 2)}}},
                key);
  if (name.startsWith("step/"_L1)) {
    const bool isPartner = remoteId.startsWith(kPartner);
    connect::CallInputs task{{u"status"_s, {value}}, {u"task"_s, {name.section(u'/', 1)}}};
    task[isPartner ? u"partner"_s : kCase] = {isPartner ? remoteId.section(u'/', 1) : remoteId};
    return call(isPartner ? kTask : kCaseTask, std::move(task), key);
  }
  connect::CallInputs inputs{{u"key"_s, {remoteId.section(u'/', 1)}}, {u"type"_s, {remoteId.section(u'/', 0, 0)}}};
  if (name.startsWith("version/"_L1)) {
    inputs[u"paper"_s] = {name.section(u'/', 1, 1)};
    inputs[u"version"_s] = {name.section(u'/', 2)};
    inputs[u"state"_s] = {value};
    return call(u"version"_s, std::move(inputs), key);
  }
  if (remoteId.contains(u'/')) {
    inputs[u"field"_s] = {name};
    inputs[u"value"_s] = {value};
    return call(kObject, std::move(inputs), key);
  }
  const bool isStatus = name == casefield::kStatus;
  return call(
      kCase, {{u"id"_s, {remoteId}}, {isStatus ? u"state"_s : u"owner"_s, {isStatus ? stateFrom(value) : value}}}, key);
}

} // namespace muniment::workspace
