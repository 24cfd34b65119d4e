#include "app/sandbox/sandbox.h"

#include "app/sandbox/stage.h"
#include "app/sandbox/wire.h"

namespace muniment::sandbox {

using namespace Qt::StringLiterals;

struct Sandbox::Private final {
  std::unique_ptr<Stage> stage;
  std::unique_ptr<Wire> wire; ///< stops before the stage goes
};

Sandbox::Sandbox(std::unique_ptr<Private> d) : m_d(std::move(d)) {}
Sandbox::~Sandbox() = default;

quint16 Sandbox::port() const { return m_d->wire->port(); }

QString Sandbox::address(const QString& peer) const { return u"http://127.0.0.1:%1/%2"_s.arg(port()).arg(peer); }

QStringList Sandbox::peerNames() { return Stage::peerNames(); }

Result<std::unique_ptr<Sandbox>> Sandbox::start(const Settings& settings, const Clock& clock) {
  MUNIMENT_TRY_LET(journal, Journal::open(settings.folder));
  auto d = std::make_unique<Private>();
  d->stage = std::make_unique<Stage>(std::move(journal), settings.seed, clock);
  MUNIMENT_TRY_LET(wire, Wire::listen(settings.port, *d->stage));
  d->wire = std::move(wire);
  return std::unique_ptr<Sandbox>(new Sandbox(std::move(d)));
}

} // namespace muniment::sandbox
