#pragma once

#include "app/sandbox/outbox.h"
#include "app/sandbox/router.h"

#include <deque>

namespace muniment::sandbox {

/// What the messenger knows: the numbers of a business, persons with their phones, messages, media and templates.
class CloudStore final {
 public:
  /// A limit: so many at once, refilled as time passes. None where nothing fits in.
  struct Bucket final {
    double most = 0;
    double perSecond = 0;
    double tokens = 0;
    Instant at;
    [[nodiscard]] bool take(Instant now);
  };
  struct Person final {
    QString name;
    QString waId;   ///< digits; unknown to the business where the person hides it
    QString userId; ///< of those who have a username
    bool onMessenger = true;
    bool hidesNumber = false;
    bool reads = true;
    int deliveredAfter = 2; ///< seconds
    int readAfter = 5;
    int failsWith = 0; ///< error code of every message to this person
    std::optional<Instant> lastWrote;
    Bucket pair{45, 1.0 / 6, 45, {}}; ///< ten messages a minute, some ahead of time
  };
  struct Message final {
    QString id;
    QString number; ///< id of the phone number of the business
    QString person;
    bool fromPerson = false;
    QJsonObject content;
    Instant at;
    QString status;
    QString opaque;
    QJsonArray events;
  };
  struct Medium final {
    QString id;
    QByteArray type;
    QByteArray bytes;
    Instant until;
  };
  struct Template final {
    QString id, name, language, category, status;
    QJsonArray components;
  };

  explicit CloudStore(Outbox& outbox);

  static constexpr auto kAccount = "100200300400500";
  static constexpr auto kApp = "700800900";
  static constexpr auto kSecret = "sandbox-app-secret";
  static constexpr auto kToken = "sandbox-token";

  std::map<QString, QString> numbers; ///< id to digits
  std::map<QString, Person> persons;  ///< by name in lower case
  std::deque<Message> messages;
  std::map<QString, Medium> media;
  std::map<QString, Template> templates; ///< by id
  std::multimap<Instant, QJsonObject> plans;
  QString hook;
  QString verifyToken;
  bool subscribed = true;
  QString quality = QStringLiteral("GREEN");
  QString health = QStringLiteral("AVAILABLE");
  qint64 tokenEnds = 0; ///< seconds since 1970; 0: never
  Bucket throughput{80, 80, 80, {}};

  [[nodiscard]] QString nextId(const QString& prefix);
  [[nodiscard]] QString nextMessageId();
  [[nodiscard]] Person* personOf(const QString& address); ///< digits with or without +, or a user id
  [[nodiscard]] Message* message(const QString& id);
  [[nodiscard]] Medium* medium(const QString& id, Instant at);
  [[nodiscard]] bool windowOpen(const Person& person, Instant at) const;

  /// Sets the limits anew; 0 lifts one.
  void limit(double perSecond, double pairBurst);
  /// Sends one change to the webhook, signed over the bytes that go out.
  void tell(const QString& field, QJsonObject value, Instant at);
  /// The part of a change that names the number.
  [[nodiscard]] QJsonObject valueFor(const QString& number) const;
  void askForAddress(Instant at);

 private:
  Outbox* m_outbox;
  std::map<QString, std::size_t> m_places; ///< of messages
  qint64 m_last = 0;
};

[[nodiscard]] Reply cloudError(int status, int code, const QString& text, const QString& details = {});
[[nodiscard]] QString cloudTime(Instant at); ///< seconds since 1970, as text

} // namespace muniment::sandbox
