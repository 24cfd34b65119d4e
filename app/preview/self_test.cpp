#include "app/preview/self_test.h"

#include <array>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

namespace muniment::preview {
namespace {

void readFile() { (void)::open("/etc/passwd", O_RDONLY); }
void writeFile() { (void)::open("/tmp/muniment-self-test", O_WRONLY | O_CREAT, 0600); }
void connectOut() { (void)::socket(AF_INET, SOCK_STREAM, 0); }
void connectHere() { (void)::socket(AF_UNIX, SOCK_STREAM, 0); }
void runProgram() { (void)::execl("/bin/true", "true", nullptr); }
void makeCode() { (void)::mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); }
void removeFile() { (void)::unlink("/tmp/muniment-self-test"); }

void forkSelf() { (void)::fork(); }

} // namespace

void tryForbidden(const char* what) {
  using Attempt = std::pair<const char*, void (*)()>;
  constexpr std::array<Attempt, 8> kAttempts{{{"read", readFile},
                                              {"write", writeFile},
                                              {"connect", connectOut},
                                              {"connect-here", connectHere},
                                              {"exec", runProgram},
                                              {"code", makeCode},
                                              {"remove", removeFile},
                                              {"fork", forkSelf}}};
  for (const auto& [name, attempt] : kAttempts) {
    if (std::strcmp(name, what) == 0)
      attempt();
  }
}

} // namespace muniment::preview
