#include "core/records/declaration/manifest_page.h"

namespace muniment::records {
namespace {

using namespace Qt::StringLiterals;

Json jsonOf(const Sighting& sighting) {
  return Json::Object{{u"at"_s, sighting.time.milliseconds},
                      {u"flags"_s, sighting.flags.toInt()},
                      {u"offset"_s, sighting.offset},
                      {u"ordinal"_s, sighting.ordinal},
                      {u"sha256"_s, sighting.digest.toHex()},
                      {u"size"_s, sighting.length},
                      {u"source"_s, sighting.source},
                      {u"stamp"_s, stampOf(sighting.time)},
                      {u"text"_s, sighting.text ? Json(*sighting.text) : Json()}};
}

Failure notCanonical() { return failure(ErrorKind::Failed, "json.not_canonical"_L1); }

} // namespace

Result<void> ManifestPage::add(const Message& message, MemberRole role, std::span<const Sighting> sightings) {
  m_lines += m_messages == 0 ? "{\"attachment\":" : ",{\"attachment\":";
  if (message.attachment) {
    const Json::Object attachment{{u"content"_s, contentOf(*message.attachment)},
                                  {u"salt"_s, message.attachment->salt.toHex()}};
    if (!appendCanonical(m_lines, attachment))
      return notCanonical();
  } else {
    m_lines += "null";
  }
  m_lines += ",\"content\":";
  // The very bytes that the ledger commits to, behind the salt.
  if (!appendContent(m_lines, message))
    return notCanonical();
  Json::Array seen;
  for (const Sighting& sighting : sightings)
    seen.push_back(jsonOf(sighting));
  MUNIMENT_TRY_LET(sightingsText, canonicalJson(Json(std::move(seen))));
  m_lines += ",\"findings\":" + QByteArray::number((message.flags & ~kOwnFlags).toInt()) +
             ",\"position\":" + QByteArray::number(qlonglong(message.position + 1)) + ",\"role\":\"" +
             QByteArray(nameOf(role).latin1()) + "\",\"salt\":\"" + message.salt.toHex().toLatin1() +
             "\",\"sightings\":" + sightingsText + '}';
  ++m_messages;
  return {};
}

QByteArray ManifestPage::bytes() const {
  return "{\"format\":\"muniment-record-page\",\"messages\":[" + m_lines +
         "],\"page\":" + QByteArray::number(m_number) + ",\"record\":\"" + m_record.toString().toLatin1() +
         "\",\"version\":1}";
}

} // namespace muniment::records
