#include "core/evidence/vault_source.h"

namespace muniment::evidence {
namespace {

constexpr qint64 kPiece = 1 << 20;

class VaultStream final : public ByteStream {
 public:
  VaultStream(vault::Vault& vault, vault::VaultAddress address) : m_vault(vault), m_address(address) {}

  Result<qint64> read(char* into, qint64 size) override {
    if (m_used == m_piece.size()) {
      MUNIMENT_TRY_LET(piece, m_vault.readPart(m_address, m_at, kPiece));
      m_piece = std::move(piece);
      m_at += m_piece.size();
      m_used = 0;
    }
    const qint64 given = std::min<qint64>(size, m_piece.size() - m_used);
    std::memcpy(into, m_piece.constData() + m_used, static_cast<std::size_t>(given));
    m_used += given;
    return given;
  }

 private:
  vault::Vault& m_vault;
  vault::VaultAddress m_address;
  QByteArray m_piece;
  qint64 m_used = 0;
  qint64 m_at = 0;
};

} // namespace

Result<std::unique_ptr<ByteStream>> VaultSource::open() { return std::make_unique<VaultStream>(m_vault, m_address); }

} // namespace muniment::evidence
