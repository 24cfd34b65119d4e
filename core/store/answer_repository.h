#pragma once

#include "core/model/answer_link.h"
#include "core/model/answer_pin.h"
#include "core/model/push_device.h"
#include "core/store/connection.h"

namespace muniment::store {

/// By what people answer: links, devices that are told, PINs. Who may see them follows from the question or the person.
class AnswerRepository final {
 public:
  explicit AnswerRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> save(const AnswerLink& link);
  [[nodiscard]] Result<std::optional<AnswerLink>> linkBy(const Sha256& digest);
  [[nodiscard]] Result<std::vector<AnswerLink>> linksOf(const QuestionId& question);
  /// The newest link through which a device of a person registered.
  [[nodiscard]] Result<std::optional<AnswerLink>> registeredBy(const PersonId& person, const DeviceId& device);

  [[nodiscard]] Result<void> save(const PushDevice& device);
  [[nodiscard]] Result<std::optional<PushDevice>> deviceBy(const DeviceId& id);
  /// The oldest first, also those that ended.
  [[nodiscard]] Result<std::vector<PushDevice>> devicesOf(const PersonId& person);

  [[nodiscard]] Result<void> save(const AnswerPin& pin);
  [[nodiscard]] Result<std::optional<AnswerPin>> pinOf(const PersonId& person);

  // In the order of ids, for verification.
  [[nodiscard]] Result<std::vector<AnswerLink>> scanLinks(const std::optional<AnswerLinkId>& after, int limit);
  [[nodiscard]] Result<std::vector<PushDevice>> scanDevices(const std::optional<DeviceId>& after, int limit);
  [[nodiscard]] Result<std::vector<AnswerPin>> allPins();

 private:
  [[nodiscard]] Result<std::vector<AnswerLink>> links(const QByteArray& rest, const QVariantList& values);
  [[nodiscard]] Result<std::vector<PushDevice>> devices(const QByteArray& rest, const QVariantList& values);
  [[nodiscard]] Result<std::vector<AnswerPin>> pins(const QByteArray& rest, const QVariantList& values);

  Connection* m_connection;
};

} // namespace muniment::store
