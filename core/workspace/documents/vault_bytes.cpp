#include "core/workspace/documents/vault_bytes.h"

#include <cstring>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kPiece = qint64{1} << 20; // a chunk of the vault

class VaultStream final : public ByteStream {
 public:
  VaultStream(vault::Vault& vault, const vault::VaultAddress& address, qint64 first, qint64 size,
              SharedProgress progress)
      : m_vault(&vault), m_address(address), m_at(first), m_end(first + size), m_progress(std::move(progress)) {}

  Result<qint64> read(char* into, qint64 size) override {
    if (m_used == m_piece.size())
      MUNIMENT_TRY(fill());
    const qint64 taken = std::min<qint64>(size, m_piece.size() - m_used);
    std::memcpy(into, m_piece.constData() + m_used, static_cast<std::size_t>(taken));
    m_used += taken;
    return taken;
  }

 private:
  Result<void> fill() {
    if (m_progress && m_progress->isCancelled())
      return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
    m_piece.clear();
    m_used = 0;
    // Up to the end of a chunk, so that no chunk is opened twice.
    const qint64 wanted = std::min(m_end - m_at, kPiece - m_at % kPiece);
    if (wanted <= 0)
      return {};
    MUNIMENT_TRY_LET(piece, m_vault->readPart(m_address, m_at, wanted));
    m_at += piece.size();
    if (m_progress)
      m_progress->advance(piece.size());
    m_piece = std::move(piece);
    return {};
  }

  vault::Vault* m_vault;
  vault::VaultAddress m_address;
  qint64 m_at;
  qint64 m_end;
  SharedProgress m_progress;
  QByteArray m_piece;
  qsizetype m_used = 0;
};

} // namespace

Result<std::unique_ptr<ByteStream>> VaultBytes::open() {
  return std::make_unique<VaultStream>(*m_vault, m_address, m_first, m_size, m_progress);
}

} // namespace muniment::workspace
