#include "core/connect/manifest/manifest_reader.h"

namespace muniment::connect {

using namespace Qt::StringLiterals;

ManifestObject::ManifestObject(ManifestReader& reader, ManifestPlace place, QStringList keys)
    : m_reader(&reader), m_place(std::move(place)) {
  if (reader.members(m_place).empty())
    return; // not an object, which is reported, or one without keys
  for (const ForeignJson::Member& member : m_place.value->members()) {
    if (!keys.contains(member.name))
      reader.reportAt(
          member.offset, m_place.pointer + u'/' + pointerStep(member.name),
          makeError(ErrorKind::VerificationFailed, "manifest.unknown_key"_L1, {member.name, keys.join(", "_L1)}));
  }
}

bool ManifestObject::has(QStringView key) const { return m_place.value->member(key) != nullptr; }

std::optional<ManifestPlace> ManifestObject::find(QStringView key) const {
  const ForeignJson* value = m_place.value->member(key);
  if (!value)
    return std::nullopt;
  return ManifestPlace{value, m_place.pointer + u'/' + pointerStep(key.toString()), value->offset()};
}

std::optional<ManifestPlace> ManifestObject::need(QStringView key) {
  auto found = find(key);
  if (!found && m_place.value->isObject())
    m_reader->report(m_place, makeError(ErrorKind::VerificationFailed, "manifest.missing_key"_L1, {key.toString()}));
  return found;
}

QString ManifestObject::oneOf(const QStringList& keys) {
  QStringList found;
  for (const QString& key : keys) {
    if (has(key))
      found += key;
  }
  if (found.size() != 1 && m_place.value->isObject())
    m_reader->report(m_place, makeError(ErrorKind::VerificationFailed, "manifest.one_of"_L1, {keys.join(", "_L1)}));
  return found.size() == 1 ? found.first() : QString();
}

QString ManifestObject::text(QStringView key, bool needed) {
  const auto found = needed ? need(key) : find(key);
  return found ? m_reader->text(*found) : QString();
}

Template ManifestObject::filled(QStringView key, bool needed) {
  const auto found = needed ? need(key) : find(key);
  return found ? m_reader->templateAt(*found).value_or(Template()) : Template();
}

JsonPointer ManifestObject::pointer(QStringView key, bool needed) {
  const auto found = needed ? need(key) : find(key);
  return found ? m_reader->pointerAt(*found) : JsonPointer();
}

std::optional<JsonPointer> ManifestObject::maybePointer(QStringView key) {
  const auto found = find(key);
  return found ? std::optional(m_reader->pointerAt(*found)) : std::nullopt;
}

int ManifestObject::integer(QStringView key, int otherwise, int from, int to) {
  const auto found = find(key);
  return found ? m_reader->integer(*found, from, to) : otherwise;
}

bool ManifestObject::flag(QStringView key) {
  const auto found = find(key);
  return found && m_reader->boolean(*found);
}

QByteArray ManifestObject::header(QStringView key, const QByteArray& otherwise) {
  const auto found = find(key);
  return found ? m_reader->header(*found) : otherwise;
}

int ManifestObject::choice(QStringView key, const QStringList& words, bool needed) {
  const auto found = needed ? need(key) : find(key);
  return found ? m_reader->choice(*found, words) : 0;
}

QString ManifestObject::secret(QStringView key, bool needed) {
  const auto found = needed ? need(key) : find(key);
  const auto made = found ? m_reader->templateAt(*found, true) : std::nullopt;
  if (!made)
    return {};
  const auto name = made->only(Template::Source::Secret);
  if (!name)
    m_reader->report(*found, makeError(ErrorKind::VerificationFailed, "manifest.secret_written"_L1));
  return name.value_or(QString());
}

} // namespace muniment::connect
