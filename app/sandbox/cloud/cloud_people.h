#pragma once

#include "app/sandbox/cloud/cloud_store.h"

namespace muniment::sandbox {

/// The people with their phones: what they do when, and what the business is told of it.
class CloudPeople final {
 public:
  explicit CloudPeople(CloudStore& store) : m_store(&store) {}

  /// `people`: adds or changes one; `people/NAME/messages`: what the person writes, taps or sends, `after` seconds;
  /// `people/NAME/echoes`: what an employee types on the phone of the business.
  [[nodiscard]] std::optional<Reply> control(const Request& request, const Inputs& inputs, const QStringList& steps);
  /// Carries out what was planned.
  void happen(const QJsonObject& plan, Instant at);
  [[nodiscard]] QJsonArray state() const;

 private:
  [[nodiscard]] Reply put(const Inputs& inputs);
  [[nodiscard]] Reply plan(const Request& request, const Inputs& inputs, const QString& name, bool echo);
  void status(const QJsonObject& plan, Instant at);
  void write(const QJsonObject& plan, Instant at);
  void echo(const QJsonObject& plan, Instant at);
  /// The message that somebody's words stand for; empty where there is nothing to tap on.
  [[nodiscard]] QJsonObject contentOf(const QJsonObject& said, const CloudStore::Person& person, Instant at);
  /// A tap on a button of the last message that has some.
  [[nodiscard]] QJsonObject tap(int button, const CloudStore::Person& person);

  CloudStore* m_store;
};

} // namespace muniment::sandbox
