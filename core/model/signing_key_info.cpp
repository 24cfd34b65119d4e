#include "core/model/signing_key_info.h"

namespace muniment {

using namespace Qt::StringLiterals;

QString model::aggregateOfSigningKey(const KeyId& id) { return u"signing-key:"_s + id.toString(); }

Json model::contentOf(const SigningKeyInfo& key) {
  return Json::Object{{u"created_at"_s, key.createdAt.toString()},
                      {u"id"_s, key.id.toString()},
                      {u"public_key"_s, QString::fromLatin1(key.publicKey.toHex())},
                      {u"retired_at"_s, key.retiredAt ? Json(key.retiredAt->toString()) : Json()},
                      {u"wrapped"_s, QString::fromLatin1(key.wrapped.toHex())}};
}

} // namespace muniment
