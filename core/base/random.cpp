#include "core/base/random.h"

#include <openssl/rand.h>

#include <cstdlib>

namespace muniment {

void base::fillRandom(unsigned char* bytes, std::size_t size) {
  if (RAND_bytes(bytes, static_cast<int>(size)) != 1)
    std::abort(); // a guessable key or salt is worse than no program
}

QByteArray base::randomBytes(int size) {
  QByteArray bytes(size, Qt::Uninitialized);
  fillRandom(reinterpret_cast<unsigned char*>(bytes.data()), static_cast<std::size_t>(size));
  return bytes;
}

} // namespace muniment
