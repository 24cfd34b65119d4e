#include "tests/core/connect/service_key.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

namespace muniment::tests {

using namespace Qt::StringLiterals;

void ServiceKey::Free::operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }

ServiceKey::ServiceKey(unsigned bits) : m_key(EVP_RSA_gen(bits)) {
  if (!m_key)
    qFatal("no key");
}

QByteArray ServiceKey::text() const {
  BIO* memory = BIO_new(BIO_s_mem());
  PEM_write_bio_PrivateKey(memory, m_key.get(), nullptr, nullptr, 0, nullptr, nullptr);
  char* bytes = nullptr;
  const auto size = BIO_get_mem_data(memory, &bytes);
  const QString pem = QString::fromLatin1(bytes, size);
  BIO_free(memory);
  return QJsonDocument(QJsonObject{{u"client_email"_s, u"muniment@site.test"_s},
                                   {u"private_key"_s, pem},
                                   {u"private_key_id"_s, u"key-1"_s},
                                   {u"type"_s, u"service_account"_s}})
      .toJson(QJsonDocument::Compact);
}

bool ServiceKey::signedThat(const QByteArray& words, const QByteArray& signature) const {
  EVP_MD_CTX* digest = EVP_MD_CTX_new();
  const auto raw = [](const QByteArray& bytes) { return reinterpret_cast<const unsigned char*>(bytes.constData()); };
  const bool isTrue = EVP_DigestVerifyInit(digest, nullptr, EVP_sha256(), nullptr, m_key.get()) == 1 &&
                      EVP_DigestVerify(digest, raw(signature), static_cast<std::size_t>(signature.size()), raw(words),
                                       static_cast<std::size_t>(words.size())) == 1;
  EVP_MD_CTX_free(digest);
  return isTrue;
}

} // namespace muniment::tests
