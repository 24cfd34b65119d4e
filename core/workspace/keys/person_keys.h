#pragma once

#include "core/base/scrypt_cost.h"
#include "core/base/secret.h"
#include "core/model/actor.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Why a key of a person ended.
enum class KeyEnd : std::uint8_t {
  Lost,        ///< its passphrase is forgotten, or it cannot be read any more
  Compromised, ///< somebody else may have it
  Left,        ///< the person does not work here any more
  Replaced     ///< another one was enrolled
};

[[nodiscard]] QString keyEndCode(KeyEnd why);
[[nodiscard]] std::optional<KeyEnd> keyEndOf(QStringView code);

/// A new key of a person as it is enrolled.
struct MadeKey final {
  QByteArray publicKey;
  QByteArray sealedKey;
};

/// Takes long on purpose, as sealKey does.
[[nodiscard]] MadeKey makeKey(const Secret& passphrase, ScryptCost cost = {});
[[nodiscard]] QByteArray sealKey(const SigningKey& key, const Secret& passphrase, ScryptCost cost = {});

/// Ends the key that the asking person signs with. Not signed, because it may be lost; what was signed before stays.
struct EndMyKey final {
  static constexpr auto kName = QLatin1StringView("person-key.end-mine");
  static constexpr Permission kPermission = Permission::ViewLedger;

  KeyEnd why = KeyEnd::Lost;
  QString reason; ///< kept beside the person, not in the ledger

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Ends the key of somebody else.
struct EndPersonKey final {
  static constexpr auto kName = QLatin1StringView("person-key.end");
  static constexpr Permission kPermission = Permission::ManageActors;
  static constexpr bool kSigned = true;

  ActorId actor;
  KeyEnd why = KeyEnd::Lost;
  QString reason;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Gives somebody else a new key, made at their own desk; the one before ends.
struct EnrolPersonKey final {
  static constexpr auto kName = QLatin1StringView("person-key.enrol");
  static constexpr Permission kPermission = Permission::ManageActors;
  static constexpr bool kSigned = true;

  ActorId actor;
  QByteArray publicKey;
  QByteArray sealedKey;
  KeyEnd why = KeyEnd::Replaced; ///< of the key before
  QString reason;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// A new key for the asking person by themselves: only where nobody else could enrol it. The entry says so.
struct ReplaceMyKey final {
  static constexpr auto kName = QLatin1StringView("person-key.replace-mine");
  static constexpr Permission kPermission = Permission::ManageActors;

  QByteArray publicKey;
  QByteArray sealedKey;
  KeyEnd why = KeyEnd::Lost; ///< of the key before
  QString reason;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Seals the key of the asking person under another passphrase; signed with that very key.
struct ChangeKeyPassphrase final {
  static constexpr auto kName = QLatin1StringView("person-key.passphrase");
  static constexpr Permission kPermission = Permission::ViewLedger;
  static constexpr bool kSigned = true;

  QByteArray sealedKey;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// The keys of a person, newest first, without their private halves.
struct PersonKeys final {
  static constexpr Permission kPermission = Permission::ViewLedger;

  ActorId actor;

  [[nodiscard]] Result<std::vector<PersonKey>> answer(QueryContext& context) const;
};

/// Keys that were lost or fell into other hands, as certificates name them: `{key, ended_at, why}`, oldest first.
[[nodiscard]] Result<Json::Array> keysInDoubt(store::Connection& connection);

} // namespace muniment::workspace
