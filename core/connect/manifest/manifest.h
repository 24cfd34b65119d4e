#pragma once

#include "core/connect/http/hmac_authenticator.h"
#include "core/connect/manifest/field_map.h"
#include "core/connect/manifest/operation.h"

#include <set>

namespace muniment::connect {

/// How a connection proves who it is. Secrets are named here, never written.
struct AuthRule final {
  enum class Kind { None, Basic, Bearer, ApiKey, OAuth2Client, OAuth2Refresh, PasswordTicket, Hmac, ServiceAccount };
  Kind kind = Kind::None;
  std::map<QString, QString> secrets; ///< role, such as `password`, to the name of the secret
  Template url;                       ///< where a token or ticket comes from
  QByteArray header = "Authorization";
  QByteArray prefix;
  QByteArray query; ///< of an API key that travels in the address
  QByteArray renewHeader;
  QString scope;
  bool credentialsInForm = false;
  bool json = false;
  std::vector<std::pair<QString, QString>> fields; ///< of a ticket request: field to role
  JsonPointer ticket;
  HmacForm hmac;
  std::set<int> expiredOn = {401};
};

struct LimitRule final {
  int perSecond = 5;
  int burst = 5;
  int concurrency = 2;
  int connectMs = 10'000;
  int idleMs = 20'000;
  int timeoutMs = 60'000;
  std::set<int> retryOn = {429, 502, 503, 504};
  int maxAttempts = 5;
  int largestAnswer = 16 << 20;
};

/// One kind of thing that a peer has.
struct Resource final {
  std::map<QString, Operation> operations;
  FieldMaps map;
};

/// How news reach us.
struct EventRule final {
  bool poll = true; ///< else by webhook
  QString resource;
  int everySeconds = 60;
  JsonPointer dedupe;
  std::optional<JsonPointer> cursor;
};

struct WebhookRule final {
  QString path;
  bool sharedToken = false; ///< the secret itself travels in the header; else a signature
  HmacForm hmac;
  QString secret; ///< its name
  int toleranceSeconds = 300;
  int ackWithinMs = 2000;
  QString resource;
  JsonPointer items;
  JsonPointer dedupe;
};

/// What a failed call means to us.
enum class PeerTrouble { SignedOut, Refused, NotFound, Conflict, Invalid, Busy, Failed };

struct ErrorRule final {
  std::optional<JsonPointer> message;
  std::optional<JsonPointer> code;
  std::map<QString, PeerTrouble> codes;
  std::map<int, PeerTrouble> statuses;
};

/// A proof that the manifest does what it says: of a map on a sample, or of an operation on the peer itself.
struct SelfTest final {
  QString name;
  QString resource;
  QString place; ///< where it stands in the manifest
  std::optional<ForeignJson> sample;
  std::map<QString, std::optional<QString>> expect; ///< none: nothing may come out
  QString operation;
  std::map<QString, QStringList> with;
  int atLeast = 0; ///< items of a list
};

/// A connector as data: how a system is reached, and what its answers mean to us.
struct Manifest final {
  QString id;
  QString title;
  QString system;                     ///< PN, AD, AC, XC, or none
  std::map<QString, QString> site;    ///< settings of a site, with what they are called
  std::map<QString, QString> secrets; ///< likewise
  Template base;
  QStringList allowHosts;
  AuthRule auth;
  LimitRule limits;
  std::map<QString, Resource> resources;
  std::optional<EventRule> events;
  std::optional<WebhookRule> webhook;
  ErrorRule errors;
  std::vector<SelfTest> tests;

  /// Words of the interface that a log may show.
  [[nodiscard]] std::set<QString> words() const;
};

} // namespace muniment::connect
