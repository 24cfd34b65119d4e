#include "tests/app/answers/push_service.h"

#include "core/base/sha256.h"

#include <openssl/evp.h>

namespace muniment::tests {
namespace {

constexpr qsizetype kSalt = 16;
constexpr qsizetype kPointAt = 21;
constexpr qsizetype kTag = 16;

QByteArray hmac(QByteArrayView key, QByteArrayView bytes) { return hmacSha256(key, bytes).toBytes(); }

QByteArray decrypted(const QByteArray& key, const QByteArray& nonce, const QByteArray& sealed) {
  const auto raw = [](const QByteArray& bytes) { return reinterpret_cast<const unsigned char*>(bytes.constData()); };
  const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context(EVP_CIPHER_CTX_new(),
                                                                                EVP_CIPHER_CTX_free);
  const QByteArray text = sealed.chopped(kTag);
  QByteArray tag = sealed.last(kTag);
  QByteArray plain(text.size(), '\0');
  int size = 0;
  EVP_DecryptInit_ex(context.get(), EVP_aes_128_gcm(), nullptr, raw(key), raw(nonce));
  EVP_DecryptUpdate(context.get(), reinterpret_cast<unsigned char*>(plain.data()), &size, raw(text),
                    static_cast<int>(text.size()));
  EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, static_cast<int>(kTag), tag.data());
  const bool right =
      EVP_DecryptFinal_ex(context.get(), reinterpret_cast<unsigned char*>(plain.data()) + size, &size) == 1;
  return right ? plain.first(plain.lastIndexOf('\2')) : QByteArray();
}

} // namespace

PushService::PushService() {
  if (auto server = connect::HttpServer::listen("127.0.0.1", 0, *this))
    m_server = std::move(*server);
}

QByteArray PushService::endpoint() const {
  return "http://127.0.0.1:" + QByteArray::number(m_server ? m_server->port() : 0) + "/push/anna";
}

std::vector<connect::InboundRequest> PushService::taken() const {
  const std::lock_guard lock(m_mutex);
  return m_taken;
}

connect::InboundReply PushService::handle(const connect::InboundRequest& request) {
  const std::lock_guard lock(m_mutex);
  m_taken.push_back(request);
  return {201, "text/plain", {}};
}

QByteArray PushService::opened(const connect::InboundRequest& request) const {
  const QByteArray& body = request.body;
  if (body.size() < kPointAt + connect::P256Key::kPointSize + kTag)
    return {};
  const QByteArray sender = body.mid(kPointAt, connect::P256Key::kPointSize);
  const auto shared = m_key.agree(sender);
  if (!shared)
    return {};
  const QByteArray material =
      hmac(hmac(secret(), shared->view()), QByteArray("WebPush: info") + '\0' + m_key.publicPoint() + sender + '\1');
  const QByteArray prk = hmac(body.first(kSalt), material);
  return decrypted(hmac(prk, QByteArray("Content-Encoding: aes128gcm") + '\0' + '\1').first(16),
                   hmac(prk, QByteArray("Content-Encoding: nonce") + '\0' + '\1').first(12),
                   body.mid(kPointAt + connect::P256Key::kPointSize));
}

} // namespace muniment::tests
