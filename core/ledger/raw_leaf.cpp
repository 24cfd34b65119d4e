#include "core/ledger/raw_leaf.h"

#include "core/base/json.h"
#include "core/ledger/merkle.h"

namespace muniment::ledger {

Sha256 rawBatchLeaf(QByteArrayView aggregate, QByteArrayView digest) {
  // Its memory is kept from leaf to leaf; a batch may have a million of them.
  thread_local QByteArray line;
  line.resize(0);
  const auto special = [](char byte) { return byte == '"' || byte == '\\' || static_cast<unsigned char>(byte) < 0x20; };
  line += "{\"aggregate\":";
  if (std::ranges::none_of(aggregate, special))
    line.append('"').append(aggregate).append('"');
  else if (!appendCanonical(line, QString::fromUtf8(aggregate)))
    return {};
  line += ",\"digest\":\"";
  static constexpr char kHex[] = "0123456789abcdef";
  for (const char byte : digest) {
    line += kHex[static_cast<unsigned char>(byte) >> 4];
    line += kHex[static_cast<unsigned char>(byte) & 15];
  }
  line += "\"}";
  return leafNode(line);
}

} // namespace muniment::ledger
