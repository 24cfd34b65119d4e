#include "core/store/answer_repository.h"

#include "core/store/content_row.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

QByteArray limited(QByteArray order, int limit) { return order + " LIMIT " + QByteArray::number(limit); }

template <class T>
std::optional<T> first(std::vector<T> found) {
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

} // namespace

Result<void> AnswerRepository::save(const AnswerLink& link) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(link)));
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO answer_link (id, digest, question, content, salt) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE "
      "SET content = excluded.content, salt = excluded.salt",
      {column(link.id), link.digest.toBytes(), column(link.question), content, link.salt.toBytes()}));
  return {};
}

Result<std::vector<AnswerLink>> AnswerRepository::links(const QByteArray& rest, const QVariantList& values) {
  MUNIMENT_TRY_LET(rows,
                   m_connection->select("SELECT id, digest, question, content, salt FROM answer_link " + rest, values));
  std::vector<AnswerLink> links;
  while (rows.next()) {
    MUNIMENT_TRY_LET(link, contentAt(rows, 3, answerLinkFrom));
    if (link.id.toString() != rows.text(0) || link.digest.toBytes() != rows.bytes(1) ||
        link.question.toString() != rows.text(2))
      return damagedRow("answer_link"_L1);
    MUNIMENT_TRY_LET(salt, saltAt(rows, 4));
    link.salt = salt;
    links.push_back(std::move(link));
  }
  MUNIMENT_TRY(rows.finish());
  return links;
}

Result<std::optional<AnswerLink>> AnswerRepository::linkBy(const Sha256& digest) {
  MUNIMENT_TRY_LET(found, links("WHERE digest = ?", {digest.toBytes()}));
  return first(std::move(found));
}

Result<std::vector<AnswerLink>> AnswerRepository::linksOf(const QuestionId& question) {
  return links("WHERE question = ? ORDER BY id", {column(question)});
}

Result<std::optional<AnswerLink>> AnswerRepository::registeredBy(const PersonId& person, const DeviceId& device) {
  // Canonical: the member is written in one way only.
  MUNIMENT_TRY_LET(found, links("WHERE question IN (SELECT id FROM question WHERE person = ?) AND content LIKE ? "
                                "ORDER BY id DESC LIMIT 1",
                                {column(person), QString(u"%\"registered\":\""_s + device.toString() + u"\"%"_s)}));
  return first(std::move(found));
}

Result<std::vector<AnswerLink>> AnswerRepository::scanLinks(const std::optional<AnswerLinkId>& after, int limit) {
  return links(limited(after ? "WHERE id > ? ORDER BY id" : "ORDER BY id", limit),
               after ? QVariantList{column(*after)} : QVariantList());
}

Result<void> AnswerRepository::save(const PushDevice& device) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(device)));
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO push_device (id, person, ended, content, salt) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE "
      "SET ended = excluded.ended, content = excluded.content, salt = excluded.salt",
      {column(device.id), column(device.person), device.endedAt ? 1 : 0, content, device.salt.toBytes()}));
  return {};
}

Result<std::vector<PushDevice>> AnswerRepository::devices(const QByteArray& rest, const QVariantList& values) {
  MUNIMENT_TRY_LET(rows,
                   m_connection->select("SELECT id, person, ended, content, salt FROM push_device " + rest, values));
  std::vector<PushDevice> devices;
  while (rows.next()) {
    MUNIMENT_TRY_LET(device, contentAt(rows, 3, pushDeviceFrom));
    if (device.id.toString() != rows.text(0) || device.person.toString() != rows.text(1) ||
        device.endedAt.has_value() != (rows.integer(2) != 0))
      return damagedRow("push_device"_L1);
    MUNIMENT_TRY_LET(salt, saltAt(rows, 4));
    device.salt = salt;
    devices.push_back(std::move(device));
  }
  MUNIMENT_TRY(rows.finish());
  return devices;
}

Result<std::optional<PushDevice>> AnswerRepository::deviceBy(const DeviceId& id) {
  MUNIMENT_TRY_LET(found, devices("WHERE id = ?", {column(id)}));
  return first(std::move(found));
}

Result<std::vector<PushDevice>> AnswerRepository::devicesOf(const PersonId& person) {
  return devices("WHERE person = ? ORDER BY id", {column(person)});
}

Result<std::vector<PushDevice>> AnswerRepository::scanDevices(const std::optional<DeviceId>& after, int limit) {
  return devices(limited(after ? "WHERE id > ? ORDER BY id" : "ORDER BY id", limit),
                 after ? QVariantList{column(*after)} : QVariantList());
}

Result<void> AnswerRepository::save(const AnswerPin& pin) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(pin)));
  MUNIMENT_TRY(m_connection->change("INSERT INTO answer_pin (person, content, salt) VALUES (?, ?, ?) ON CONFLICT "
                                    "(person) DO UPDATE SET content = excluded.content, salt = excluded.salt",
                                    {column(pin.person), content, pin.salt.toBytes()}));
  return {};
}

Result<std::vector<AnswerPin>> AnswerRepository::pins(const QByteArray& rest, const QVariantList& values) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT person, content, salt FROM answer_pin " + rest, values));
  std::vector<AnswerPin> pins;
  while (rows.next()) {
    MUNIMENT_TRY_LET(pin, contentAt(rows, 1, answerPinFrom));
    if (pin.person.toString() != rows.text(0))
      return damagedRow("answer_pin"_L1);
    MUNIMENT_TRY_LET(salt, saltAt(rows, 2));
    pin.salt = salt;
    pins.push_back(std::move(pin));
  }
  MUNIMENT_TRY(rows.finish());
  return pins;
}

Result<std::optional<AnswerPin>> AnswerRepository::pinOf(const PersonId& person) {
  MUNIMENT_TRY_LET(found, pins("WHERE person = ?", {column(person)}));
  return first(std::move(found));
}

Result<std::vector<AnswerPin>> AnswerRepository::allPins() { return pins("ORDER BY person", {}); }

} // namespace muniment::store
