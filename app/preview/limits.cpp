#include "app/preview/limits.h"

#include <algorithm>

#include <sys/resource.h>

namespace muniment::preview {
namespace {

constexpr rlim_t kMemory = rlim_t{1} << 30;
constexpr rlim_t kSeconds = 600;
constexpr rlim_t kDescriptors = 96;

template <class Resource>
void limit(Resource what, rlim_t most) {
  const rlimit values{most, most};
  ::setrlimit(what, &values);
}

} // namespace

void limitResources(std::int64_t bytesOfFile) {
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // their shadow alone is larger
  limit(RLIMIT_AS, kMemory + static_cast<rlim_t>(std::max<std::int64_t>(0, bytesOfFile)));
#endif
  limit(RLIMIT_CPU, kSeconds);
  limit(RLIMIT_NOFILE, kDescriptors);
  limit(RLIMIT_FSIZE, rlim_t{0});
  limit(RLIMIT_CORE, rlim_t{0});
}

} // namespace muniment::preview
