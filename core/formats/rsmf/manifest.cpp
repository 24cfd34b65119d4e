#include "core/formats/rsmf/manifest.h"

#include "core/base/json.h"
#include "core/formats/rsmf/custom_list.h"
#include "core/formats/rsmf/event_json.h"

namespace muniment::formats::rsmf {
namespace {

using namespace Qt::StringLiterals;
using exchange::Conversation;
using exchange::Participant;
using exchange::soundText;

QString displayOf(const Participant& person) {
  return soundText(!person.display.isEmpty() ? person.display : !person.account.isEmpty() ? person.account : person.id);
}

Json::Object participantJson(const Participant& person, Version version) {
  Json::Object json{{u"id"_s, soundText(person.id)}, {u"display"_s, displayOf(person)}};
  CustomList custom;
  if (!person.email.isEmpty())
    json.emplace(u"email"_s, soundText(person.email));
  if (version == Version::V1_0_0)
    custom.add(u"account"_s, person.account);
  else if (!person.account.isEmpty())
    json.emplace(u"account_id"_s, soundText(person.account));
  custom.add(person.custom);
  custom.moveInto(json);
  return json;
}

Json::Object conversationJson(const Conversation& conversation, Version version) {
  Json::Array people;
  for (const Participant& each : conversation.participants)
    people.emplace_back(soundText(each.id));
  Json::Object json{{u"id"_s, soundText(conversation.id)},
                    {u"display"_s, soundText(conversation.name.isEmpty() ? conversation.id : conversation.name)},
                    {u"platform"_s, soundText(conversation.platform)},
                    {u"type"_s, conversation.isGroup ? u"channel"_s : u"direct"_s},
                    {u"participants"_s, std::move(people)}};
  CustomList custom;
  if (version == Version::V1_0_0)
    custom.add(u"custodian"_s, conversation.custodian);
  else if (!conversation.custodian.isEmpty())
    json.emplace(u"custodian"_s, soundText(conversation.custodian));
  custom.add(conversation.custom);
  custom.moveInto(json);
  return json;
}

} // namespace

QLatin1StringView versionText(Version version) { return version == Version::V1_0_0 ? "1.0.0"_L1 : "2.0.0"_L1; }

Result<Manifest> manifestOf(const Conversation& conversation, Version version) {
  Manifest manifest;
  Json::Array people;
  for (const Participant& each : conversation.participants) {
    people.emplace_back(participantJson(each, version));
    manifest.displays += displayOf(each);
  }
  EventJson writer(conversation, version, manifest);
  Json::Array events;
  events.reserve(conversation.events.size());
  for (const exchange::Event& each : conversation.events)
    events.emplace_back(writer.write(each));
  Json::Object root{{u"version"_s, versionText(version)},
                    {u"participants"_s, std::move(people)},
                    {u"conversations"_s, Json::Array{conversationJson(conversation, version)}},
                    {u"events"_s, std::move(events)}};
  if (version == Version::V2_0_0)
    root.emplace(u"eventcollectionid"_s, soundText(conversation.id));
  MUNIMENT_TRY_LET(json, canonicalJson(std::move(root)));
  manifest.json = std::move(json);
  return manifest;
}

} // namespace muniment::formats::rsmf
