#include "core/vault/workspace_key.h"

namespace muniment::vault {
namespace {

using namespace Qt::StringLiterals;

/// In the order of KeyPurpose. Written into the format; never to be changed.
constexpr std::array<const char*, 5> kPurposes = {"muniment/v1/address", "muniment/v1/object-keys",
                                                  "muniment/v1/signing-keys", "muniment/v1/mark",
                                                  "muniment/v1/deliveries"};

} // namespace

WorkspaceKey::WorkspaceKey(Secret secret) : m_secret(std::move(secret)) {
  for (std::size_t i = 0; i < kPurposes.size(); ++i)
    m_subkeys[i] = Secret(deriveKey(m_secret.view(), kPurposes[i], kSize));
}

WorkspaceKey WorkspaceKey::generate() { return WorkspaceKey(Secret::random(kSize)); }

Result<WorkspaceKey> WorkspaceKey::fromSecret(Secret secret) {
  if (secret.size() != kSize)
    return failure(ErrorKind::VerificationFailed, "vault.sealed_damaged"_L1, {}, u"size of the workspace key"_s);
  return WorkspaceKey(std::move(secret));
}

VaultAddress WorkspaceKey::addressOf(const Sha256& digest) const {
  return *VaultAddress::fromBytes(hmacSha256(subkey(KeyPurpose::Address).view(), digest.view()).view());
}

QByteArray WorkspaceKey::mark() const {
  return hmacSha256(subkey(KeyPurpose::Mark).view(), "the key of this workspace").toBytes();
}

} // namespace muniment::vault
