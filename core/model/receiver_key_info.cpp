#include "core/model/receiver_key_info.h"

#include "core/model/exact_json.h"

namespace muniment {

using namespace Qt::StringLiterals;

QString model::aggregateOfReceiverKey(const KeyId& id) { return u"receiver-key:"_s + id.toString(); }

Json model::contentOf(const ReceiverKeyInfo& key) {
  return Json::Object{{u"created_at"_s, key.createdAt.toString()},
                      {u"id"_s, key.id.toString()},
                      {u"public_key"_s, QString::fromLatin1(key.publicKey.toHex())},
                      {u"retired_at"_s, orNull(key.retiredAt)},
                      {u"wrapped"_s, QString::fromLatin1(key.wrapped.toHex())}};
}

} // namespace muniment
